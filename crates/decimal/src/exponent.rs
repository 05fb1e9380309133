//! Numbers that a browser writes with an exponent: from 10²¹, and below 10⁻⁶.

/// The number without its exponent: `1.5` and `-7` make `0.00000015`.
pub(crate) fn spelled_out(digits: &str, exponent: &str) -> String {
    let sign = if digits.starts_with('-') { "-" } else { "" };
    let figures = digits.replace(['-', '.'], "");
    let places: usize = exponent.trim_start_matches(['+', '-']).parse().unwrap_or(0);
    if exponent.starts_with('-') {
        format!("{sign}0.{}{figures}", "0".repeat(places - 1))
    } else {
        let missing = (places + 1).saturating_sub(figures.len());
        format!("{sign}{figures}{}", "0".repeat(missing))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_what_the_standard_library_writes(
            size in prop_oneof![-300i32..-6, 21i32..300],
            figure in prop_oneof![-9.99..-1.0, 1.0..9.99, (1..10).prop_map(f64::from)],
        ) {
            let value: f64 = format!("{figure}e{size}").parse().unwrap();
            let text = format!("{value:e}");
            let (digits, exponent) = text.split_once('e').unwrap();
            let signed = if exponent.starts_with('-') { exponent.to_owned() } else { format!("+{exponent}") };
            prop_assert_eq!(spelled_out(digits, &signed), value.to_string());
        }
    }
}
