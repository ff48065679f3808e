//! Pictograms: Lucide icons (ISC licence, attribution in `icons.json`), 24 × 24, drawn with a line of 2.

use crate::kinds::Category;
use std::collections::HashMap;
use std::sync::OnceLock;

/// Inner markup of an icon's SVG; empty for an unknown name.
pub(super) fn body(name: &str) -> &'static str {
    static ICONS: OnceLock<HashMap<String, String>> = OnceLock::new();
    let icons = ICONS.get_or_init(|| serde_json::from_str(include_str!("icons.json")).unwrap_or_default());
    icons.get(name).map_or("", String::as_str)
}

/// Name of a category's icon.
pub(super) fn of(category: Category) -> String {
    format!("cat-{}", category.as_str())
}

/// A whole SVG file of one icon in one colour.
pub(super) fn file(name: &str, colour: &str) -> String {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="{colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">{}</svg>"#,
        body(name)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_category_has_an_icon() {
        for &category in Category::ALL {
            assert!(body(&of(category)).starts_with('<'), "{category:?}");
        }
    }
}
