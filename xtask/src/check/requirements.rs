//! Invariant 10: every requirement of the report has a test that proves it, or a reason.

use super::sources::{Finding, Source, Tree};

const FILE: &str = "docs/requirements.csv";
const COUNT: u32 = 97;

/// `requirement,test,reason`: a row for each of R1–R97; the test is `path::name`, several separated by `;`.
pub(super) fn all(tree: &Tree) -> Vec<Finding> {
    let Some(file) = tree.file(FILE) else {
        return vec![Finding { path: FILE.to_owned(), line: 0, message: "missing".to_owned() }];
    };
    let rows: Vec<(usize, Vec<String>)> =
        file.text.lines().enumerate().skip(1).map(|(at, line)| (at + 1, cells(line))).collect();
    let has_row = |number: &u32| rows.iter().any(|(_, row)| row[0] == format!("R{number}"));
    let missing =
        (1..=COUNT).filter(|number| !has_row(number)).map(|number| file.at(0, format!("no row for R{number}")));
    missing.chain(rows.iter().filter_map(|(line, row)| Some(file.at(*line, problem(tree, row)?)))).collect()
}

fn problem(tree: &Tree, row: &[String]) -> Option<String> {
    let (id, tests, reason) = (&row[0], row.get(1).map_or("", String::as_str), row.get(2).map_or("", String::as_str));
    if tests.is_empty() && reason.len() < 8 {
        return Some(format!("{id}: neither a test nor a reason"));
    }
    let unknown = tests.split(';').map(str::trim).filter(|test| !test.is_empty()).find(|test| !exists(tree, test))?;
    Some(format!("{id}: no test {unknown}"))
}

fn exists(tree: &Tree, test: &str) -> bool {
    let Some((path, name)) = test.split_once("::") else { return false };
    let has = |file: &Source| {
        file.text.contains(&format!("fn {name}("))
            || ["'", "\"", "`"].iter().any(|q| file.text.contains(&format!("{q}{name}{q}")))
    };
    tree.file(path).is_some_and(has)
}

/// The cells of a line; a cell may stand between double quotes.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells.last_mut().into_iter().for_each(|cell| cell.push(c)),
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(change: &str) -> String {
        let rows = (1..=COUNT).map(|n| format!("R{n},tests/a.rs::proves,\n"));
        format!("requirement,test,reason\n{}", rows.collect::<String>()).replace("R7,tests/a.rs::proves,", change)
    }

    fn findings(change: &str) -> usize {
        all(&Tree::of(&[(FILE, &table(change)), ("tests/a.rs", "fn proves() {}")])).len()
    }

    #[test]
    fn a_missing_row_test_or_reason_is_found() {
        assert_eq!(findings("R7,tests/a.rs::proves,"), 0);
        assert_eq!(findings("R7,,\"needs several devices, comes later\""), 0);
        assert_eq!(findings("R7,,"), 1);
        assert_eq!(findings("R7,tests/a.rs::gone,"), 1);
        assert_eq!(findings("R98,,a reason that is long"), 1);
        assert_eq!(all(&Tree::of(&[])).len(), 1);
    }
}
