//! What a value of an outcome means, in people, places, euro or words.

use regiewijzer_model::{Outcome, Unit};

use crate::text::interface::{at_full, at_none, meaning as texts};
use crate::text::{Phrase, sheets, value as written, whole};

/// Days in a month.
const DAYS: f64 = 365.25 / 12.0;

/// What stands at 0 and at 1, in words; nothing for a measure that doesn't run from 0 to 1.
pub(crate) fn ends(outcome: Outcome) -> Option<[Phrase; 2]> {
    Some([at_none::of(outcome.id())?, at_full::of(outcome.id())?])
}

/// What a value, in the unit of the measure, means where this many people live; without the sheets of
/// outcomes, which a browser loads last, only the value of one that runs from 0 to 1.
pub(crate) fn meaning(outcome: Outcome, value: f64, inhabitants: u32) -> String {
    let shown = written(outcome, value);
    let people = f64::from(inhabitants);
    match outcome.unit() {
        Unit::Per1000 | Unit::Per1000Cumulative => {
            let number = about(value * people / 1000.0);
            match outcome {
                Outcome::PlaatsenLde | Outcome::PlaatsenMaatwerk => texts::places(&number, &shown),
                Outcome::Carrousel => texts::starts(&number, &shown),
                _ => texts::people(&number, &shown),
            }
        }
        Unit::ContactsPerMonth if value * 2.0 > DAYS => texts::daily(&shown),
        Unit::ContactsPerMonth if value > 0.0 => texts::contacts(&about(DAYS / value), &shown),
        Unit::ContactsPerMonth => texts::no_contact(&shown),
        Unit::EurPerInhabitantYear => texts::euro(&about(value * people), &shown),
        Unit::Share => match outcome {
            Outcome::InvullingLde | Outcome::InvullingMaatwerk => {
                texts::filled(&whole(value * 100.0), &shown)
            }
            Outcome::Terugval => texts::relapse(&whole(value * 100.0), &shown),
            _ => match sheets::of_outcome(outcome).level(value) {
                Some(level) => texts::level(level, &shown),
                None => shown,
            },
        },
    }
}

/// A number with the two digits that it deserves.
fn about(number: f64) -> String {
    let mut step = 1.0;
    while number / step >= 100.0 {
        step *= 10.0;
    }
    whole((number / step).round() * step)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn people_and_euro_are_those_of_the_region() {
        let at_work = meaning(Outcome::AanHetWerk, 4.43, 119_043);
        assert_eq!(
            at_work,
            "4,43 per 1.000 inwoners: dat zijn hier ongeveer 530 mensen."
        );
        assert!(meaning(Outcome::Kost, 0.568, 119_043).contains("68.000 euro"));
        assert!(meaning(Outcome::Nabijheid, 2.5, 119_043).contains("12 dagen"));
    }

    #[test]
    fn a_level_is_that_which_is_nearest() {
        let at = |value| meaning(Outcome::SamenwerkingSe, value, 119_043);
        let [Some(none), Some(full)] =
            ends(Outcome::SamenwerkingSe).map_or([None, None], |both| both.map(Some))
        else {
            panic!("it runs from 0 to 1");
        };
        assert!(at(0.1).contains(&none.to_string()));
        assert!(at(0.9).contains(&full.to_string()));
        let half = at(0.46);
        assert!(!half.contains(&none.to_string()) && !half.contains(&full.to_string()));
    }

    #[test]
    fn what_runs_from_0_to_1_has_words_at_both_ends_that_fit_beside_an_axis() {
        for outcome in Outcome::ALL {
            let ends = ends(outcome);
            assert_eq!(
                ends.is_some(),
                outcome.unit() == Unit::Share,
                "{}",
                outcome.id()
            );
            for end in ends.into_iter().flatten() {
                assert!(end.to_string().chars().count() <= 40, "{end}");
            }
        }
    }

    proptest! {
        #[test]
        fn every_value_has_a_sentence_that_begins_with_it(
            place in 0..Outcome::ALL.len(), part in 0.0..=1.0, inhabitants in 20_000..800_000_u32,
        ) {
            let outcome = Outcome::ALL[place];
            let value = part * outcome.info().natural_max.unwrap_or(130.0);
            let sentence = meaning(outcome, value, inhabitants);
            prop_assert!(sentence.starts_with(&written(outcome, value)) && sentence.ends_with('.'), "{}", sentence);
        }

        #[test]
        fn two_digits_are_near(number in 0.0..1e7) {
            let rounded = regiewijzer_charts::NumberStyle::DUTCH.parse(&about(number)).unwrap_or(f64::NAN);
            prop_assert!((rounded - number).abs() <= (number * 0.05).max(0.5), "{}", about(number));
        }
    }
}
