//! Atkinson Hyperlegible Next (SIL Open Font License, see `fonts/OFL.txt`): the one typeface of screen and paper.

/// Weight 400.
pub const REGULAR: &[u8] = include_bytes!("fonts/AtkinsonHyperlegibleNext_400Regular.ttf");
/// Weight 600.
pub const SEMIBOLD: &[u8] = include_bytes!("fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf");
/// Weight 700.
pub const BOLD: &[u8] = include_bytes!("fonts/AtkinsonHyperlegibleNext_700Bold.ttf");

/// Name of the family, as font files and stylesheets know it.
pub const FAMILY: &str = "Atkinson Hyperlegible Next";
