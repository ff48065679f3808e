//! Fractional sort keys: a reorder writes one row. Keys are digits after an invisible "0.", base 36,
//! and never end in "0", so that there is always room before and between.

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

fn digit(byte: Option<&u8>) -> usize {
    byte.and_then(|b| DIGITS.iter().position(|d| d == b)).unwrap_or(0)
}

/// A key strictly between `before` and `after`; none means the open end. Keys that are out of order
/// (merged edits) count as if `after` were open.
pub fn between(before: Option<&str>, after: Option<&str>) -> String {
    let low = before.unwrap_or("").as_bytes();
    let high = after.filter(|a| before.is_none_or(|b| b < *a)).map(str::as_bytes);
    let mut key = Vec::new();
    let mut bounded = high;
    let mut i = 0;
    loop {
        let l = digit(low.get(i));
        let h = bounded.map_or(36, |b| digit(b.get(i)));
        if h - l > 1 {
            // Appending and prepending are common: leave most of the room on the open side.
            let step = match (before.is_some(), bounded.is_some()) {
                (true, false) => l + 1,
                _ => usize::midpoint(l, h),
            };
            key.push(DIGITS[step]);
            break;
        }
        key.push(DIGITS[l]);
        if h > l {
            bounded = None;
        }
        i += 1;
    }
    String::from_utf8(key).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::between;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_key_always_lies_between_its_neighbours(places in prop::collection::vec(0usize..1000, 1..200)) {
            let mut keys: Vec<String> = Vec::new();
            for place in places {
                let at = place % (keys.len() + 1);
                let before = at.checked_sub(1).map(|i| keys[i].clone());
                let after = keys.get(at).cloned();
                let key = between(before.as_deref(), after.as_deref());
                prop_assert!(before.is_none_or(|b| b < key));
                prop_assert!(after.is_none_or(|a| key < a));
                prop_assert!(!key.ends_with('0'));
                keys.insert(at, key);
            }
        }
    }
}
