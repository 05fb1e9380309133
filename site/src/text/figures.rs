//! Numbers as people read them.

use regiewijzer_charts::NumberStyle;
use regiewijzer_evidence::Language;
use regiewijzer_model::{Outcome, Unit};

/// How a language writes numbers.
#[must_use]
pub(crate) const fn number_style(language: Language) -> NumberStyle {
    match language {
        Language::Nl => NumberStyle::DUTCH,
        Language::En => NumberStyle::ENGLISH,
    }
}

/// A whole number.
#[must_use]
pub(crate) fn whole(language: Language, value: f64) -> String {
    number_style(language).fixed(value, 0)
}

/// A number with every digit it has.
#[must_use]
pub(crate) fn exact(language: Language, value: f64) -> String {
    let plain = value.to_string();
    let decimals = plain.split_once('.').map_or(0, |(_, rest)| rest.len());
    number_style(language).fixed(value, decimals)
}

/// Digits after the sign that a measure deserves: no more than its band allows.
#[must_use]
pub(crate) fn decimals(outcome: Outcome) -> usize {
    match outcome.unit() {
        Unit::ContactsPerMonth => 1,
        Unit::Share | Unit::Per1000 | Unit::Per1000Cumulative | Unit::EurPerInhabitantYear => 2,
    }
}

/// A value of a measure.
#[must_use]
pub(crate) fn value(language: Language, outcome: Outcome, value: f64) -> String {
    number_style(language).fixed(value, decimals(outcome))
}

/// A change of a measure, with its sign.
#[must_use]
pub(crate) fn change(language: Language, outcome: Outcome, change: f64) -> String {
    number_style(language).signed(change, decimals(outcome))
}

/// Things in a row, as a sentence has them: `a, b en c`.
#[must_use]
pub(crate) fn listed(language: Language, things: &[&str]) -> String {
    let and = match language {
        Language::Nl => "en",
        Language::En => "and",
    };
    match things {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [before @ .., last] => format!("{} {and} {last}", before.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_things_ends_with_and() {
        assert_eq!(listed(Language::Nl, &["a", "b", "c"]), "a, b en c");
        assert_eq!(listed(Language::En, &["a", "b"]), "a and b");
        assert_eq!(listed(Language::Nl, &["a"]), "a");
        assert_eq!(listed(Language::Nl, &[]), "");
    }
}
