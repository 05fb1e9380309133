//! Numbers as people read them.

use regiewijzer_charts::{ChartTexts, NumberStyle};
use regiewijzer_decimal::shortest;
use regiewijzer_evidence::Language;
use regiewijzer_model::{Outcome, Unit};

use super::Phrase;
use super::interface::{chart, sentence, verken};
use super::language;
use yew::AttrValue;

/// How the language of the document writes numbers.
#[must_use]
pub(crate) fn number_style() -> NumberStyle {
    match language() {
        Language::Nl => NumberStyle::DUTCH,
        Language::En => NumberStyle::ENGLISH,
    }
}

/// A whole number.
#[must_use]
pub(crate) fn whole(value: f64) -> String {
    number_style().fixed(value, 0)
}

/// A number of municipalities: one that is tied to scale need not be whole.
#[must_use]
pub(crate) fn municipalities(number: f64) -> String {
    number_style().fixed(number, usize::from(number.fract() != 0.0))
}

/// A number with every digit it has.
#[must_use]
pub(crate) fn exact(value: f64) -> String {
    let plain = shortest(value);
    let decimals = plain.split_once('.').map_or(0, |(_, rest)| rest.len());
    number_style().fixed(value, decimals)
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
pub(crate) fn value(outcome: Outcome, value: f64) -> String {
    number_style().fixed(value, decimals(outcome))
}

/// A change of a measure, with its sign.
#[must_use]
pub(crate) fn change(outcome: Outcome, change: f64) -> String {
    number_style().signed(change, decimals(outcome))
}

/// The words around a chart.
pub(crate) fn chart_texts(
    title: impl Into<AttrValue>,
    description: impl Into<AttrValue>,
    caption: impl Into<AttrValue>,
) -> ChartTexts {
    ChartTexts {
        title: title.into(),
        description: description.into(),
        caption: caption.into(),
        off_zero: chart::OFF_ZERO.into(),
        as_table: chart::AS_TABLE.into(),
    }
}

/// A place in the report, by the abbreviations of the data, as it is read: "ch. 5, T3, fn 22".
#[must_use]
pub(crate) fn passage(place: &str) -> String {
    let words = place.split_inclusive(' ').map(|word| {
        let number = |letter| {
            let rest = word.strip_prefix(letter)?;
            rest.starts_with(|sign: char| sign.is_ascii_digit())
                .then_some(rest)
        };
        if let Some(rest) = number('T') {
            format!("{} {rest}", sentence::TABLE)
        } else if let Some(rest) = number('B') {
            format!("{} {rest}", sentence::ANNEX)
        } else if word == "ch. " {
            format!("{} ", sentence::CHAPTER)
        } else if word == "fn " {
            format!("{} ", sentence::FOOTNOTE)
        } else {
            word.to_owned()
        }
    });
    words.collect()
}

/// Things in a row, as a sentence has them: `a, b en c`.
#[must_use]
pub(crate) fn listed(things: &[&str]) -> String {
    let and = sentence::AND;
    match things {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [before @ .., last] => format!("{} {and} {last}", before.join(", ")),
    }
}

/// The word after a number of municipalities.
pub(crate) fn municipalities_unit(number: f64) -> Phrase {
    if number == 1.0 {
        verken::MUNICIPALITY_UNIT
    } else {
        verken::MUNICIPALITIES_UNIT
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::in_language;

    #[test]
    fn a_place_in_the_report_is_in_the_language_of_the_document() {
        let place = "ch. 5 fn 23, §2.2.3, T4, B1";
        assert_eq!(
            passage(place),
            "hfst. 5 voetnoot 23, §2.2.3, tabel 4, bijlage 1"
        );
        assert_eq!(
            in_language(Language::En, || passage(place)),
            "ch. 5 footnote 23, §2.2.3, table 4, annex 1"
        );
    }

    #[test]
    fn a_row_of_things_ends_with_and() {
        assert_eq!(listed(&["a", "b", "c"]), "a, b en c");
        assert_eq!(in_language(Language::En, || listed(&["a", "b"])), "a and b");
        assert_eq!(listed(&["a"]), "a");
        assert_eq!(listed(&[]), "");
    }
}
