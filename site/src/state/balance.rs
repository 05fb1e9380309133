//! What a choice wins and what it costs, in a sentence.

use regiewijzer_analysis::movable::doubles;
use regiewijzer_analysis::weighing::scale;
use regiewijzer_model::{Group, Months, Outcome, Thresholds, Unit};

use super::Findings;
use super::verdict::Verdict;
use super::wins::of_ten;
use crate::text::interface::summary;
use crate::text::{Localized, change, listed, lower_first};

/// How many outcomes are named on each side, where there is room; what it costs comes beside these.
const NAMED: usize = 2;
/// More letters than this take more than two lines beside the choices on a laptop.
const ROOM: usize = 175;
/// Where a change is noticed in less than this share of the worlds, that share is given.
const SURE: f64 = 0.75;

/// An outcome that changes noticeably.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Moved {
    outcome: Outcome,
    /// The median of the differences, in the unit of the outcome.
    by: f64,
    /// The share of the worlds in which it is noticed, 0–1.
    share: f64,
}

/// What changes noticeably: at most the two largest changes on each side, and what it costs.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Balance {
    gains: Vec<Moved>,
    losses: Vec<Moved>,
}

impl Balance {
    /// Of findings at the end of this horizon, which were held against the first option in the same worlds.
    pub(crate) fn of(now: &Findings, thresholds: &Thresholds, months: Months) -> Self {
        let mut balance = Self::default();
        let mut outcomes = Outcome::ALL;
        let part = |outcome: Outcome| {
            let found = now.of(outcome);
            found.map_or(0.0, |found| {
                part_of_range(outcome, found.difference.p50, months)
            })
        };
        outcomes.sort_by(|one, other| part(*other).total_cmp(&part(*one)));
        for outcome in outcomes {
            let Some((found, wins)) = now.of(outcome).and_then(|one| Some((one, one.against(0)?)))
            else {
                continue;
            };
            let [better, _, worse] = wins.shares();
            let by = found.difference.p50;
            let (side, share) = match Verdict::of(outcome, by, thresholds.over(outcome, months)) {
                Verdict::Better => (&mut balance.gains, better),
                Verdict::Worse => (&mut balance.losses, worse),
                Verdict::Equal => continue,
            };
            side.push(Moved { outcome, by, share });
        }
        let of_each = |number| Self {
            gains: named(&balance.gains, number),
            losses: named(&balance.losses, number),
        };
        let whole = of_each(NAMED);
        if whole.sentence().chars().count() > ROOM {
            of_each(1)
        } else {
            whole
        }
    }

    /// "meer samenhang van beleid (+0,31), maar minder draagvlak (−0,05)."
    pub(crate) fn sentence(&self) -> String {
        match (in_words(&self.gains), in_words(&self.losses)) {
            (None, None) => summary::ABOUT_EQUAL.to_string(),
            (Some(gains), None) => summary::gains_alone(&gains),
            (None, Some(losses)) => summary::losses_alone(&losses),
            (Some(gains), Some(losses)) => summary::both(&gains, &losses),
        }
    }
}

/// So many of one side, of what says the same only the first, and the cost after these.
fn named(side: &[Moved], number: usize) -> Vec<Moved> {
    let is_cost = |moved: &Moved| moved.outcome.group() == Group::Kost;
    let mut named: Vec<Moved> = Vec::with_capacity(number + 1);
    for moved in side.iter().filter(|moved| !is_cost(moved)) {
        let mut outcomes: Vec<Outcome> = named.iter().map(|one| one.outcome).collect();
        outcomes.push(moved.outcome);
        if named.len() < number && doubles(&outcomes).next().is_none() {
            named.push(*moved);
        }
    }
    named.extend(side.iter().copied().filter(is_cost));
    named
}

/// "meer samenhang van beleid (+0,31) en afstemming met VDAB (+0,22)".
fn in_words(side: &[Moved]) -> Option<String> {
    let mut before = None;
    let moved: Vec<String> = side
        .iter()
        .map(|moved| {
            let word = word(moved);
            // The same word isn't said twice.
            let says = before.replace(word) != Some(word);
            let name = match moved.outcome.group() {
                Group::Kost => summary::COST.to_string(),
                _ => lower_first(moved.outcome.name().localized()),
            };
            let name = if says { format!("{word} {name}") } else { name };
            format!("{name} ({})", how_much(moved))
        })
        .collect();
    let moved: Vec<&str> = moved.iter().map(String::as_str).collect();
    (!moved.is_empty()).then(|| listed(&moved))
}

fn word(moved: &Moved) -> &'static str {
    let (outcome, rises) = (moved.outcome, moved.by > 0.0);
    let phrase = match (outcome.group(), rises) {
        (Group::Kost, true) => summary::HIGHER,
        (Group::Kost, false) => summary::LOWER,
        (_, true) => summary::MORE,
        (_, false) if is_counted(outcome) => summary::FEWER,
        (_, false) => summary::LESS,
    };
    phrase.localized()
}

/// Whether the name of an outcome is of things that are counted.
fn is_counted(outcome: Outcome) -> bool {
    let places = [
        Outcome::PassendePlaatsen,
        Outcome::InvullingLde,
        Outcome::InvullingMaatwerk,
    ];
    outcome.unit() != Unit::Share || places.contains(&outcome)
}

/// "+0,31", with the unit where the name doesn't have it, and the share of the worlds where that isn't
/// nearly all.
fn how_much(moved: &Moved) -> String {
    let change = change(moved.outcome, moved.by);
    let change = match moved.outcome.unit() {
        Unit::Share | Unit::ContactsPerMonth => change,
        Unit::Per1000 | Unit::Per1000Cumulative => summary::of_thousand(&change),
        Unit::EurPerInhabitantYear => summary::of_inhabitant(&change),
    };
    if moved.share < SURE {
        summary::unsure(&change, &of_ten(moved.share))
    } else {
        change
    }
}

/// Over which part of its range a measure moved, 0–1 or more.
///
/// Measures have different units, so a change is held against the range that the weighing of
/// stakeholders uses too: the natural one, or the stated one. The width of a band will not do:
/// autonomie has none where no instrument is in use, so any change of it would be the largest.
pub(crate) fn part_of_range(outcome: Outcome, change: f64, months: Months) -> f64 {
    let range = scale(outcome).over(months);
    change.abs() / (range.best - range.worst).abs()
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_analysis::{Ends, compare};

    /// What is found of an option that differs from today by so much in each of ten worlds.
    fn findings(moves: &[(Outcome, [f64; 10])]) -> Findings {
        let today = [0.5; Outcome::ALL.len()];
        let world = |world: usize| {
            let mut end = today;
            for (outcome, by) in moves {
                end[*outcome as usize] += by[world];
            }
            end
        };
        let ends = [
            Ends::new(vec![today; 10]),
            Ends::new((0..10).map(world).collect()),
        ];
        let thresholds = Thresholds::default();
        let at_end = |outcome| {
            let noticeable = thresholds.of(outcome);
            compare(&ends, outcome, noticeable).unwrap().remove(1)
        };
        Findings {
            at_end: Outcome::ALL.into_iter().map(at_end).collect(),
            over_time: Vec::new(),
        }
    }

    fn sentence(moves: &[(Outcome, f64)]) -> String {
        let moves: Vec<_> = moves.iter().map(|(one, by)| (*one, [*by; 10])).collect();
        balance(&moves).sentence()
    }

    fn balance(moves: &[(Outcome, [f64; 10])]) -> Balance {
        Balance::of(
            &findings(moves),
            &Thresholds::default(),
            Months::POLICY_CYCLE,
        )
    }

    #[test]
    fn the_largest_gains_and_losses_are_named_with_their_size() {
        assert_eq!(
            sentence(&[
                (Outcome::AfstemmingVdab, 0.22),
                (Outcome::Beleidscoherentie, 0.31),
                (Outcome::SamenwerkingNec, 0.04),
                (Outcome::Draagvlak, -0.05),
                (Outcome::Autonomie, -0.2),
            ]),
            "meer samenhang van beleid (+0,31) en afstemming met VDAB (+0,22), maar minder autonomie van de \
             besturen (−0,20) en draagvlak in de besturen (−0,05)."
        );
    }

    #[test]
    fn what_is_less_and_better_is_a_gain() {
        let sentence = sentence(&[(Outcome::Terugval, -0.1), (Outcome::Draagvlak, -0.2)]);
        assert_eq!(
            sentence,
            "minder terugval na doorstroom (−0,10), maar minder draagvlak in de besturen (−0,20)."
        );
    }

    #[test]
    fn what_it_costs_is_named_beside_the_others_and_where_room_lacks_one_of_each_is() {
        assert_eq!(
            sentence(&[
                (Outcome::PassendePlaatsen, 0.4),
                (Outcome::Beleidscoherentie, 0.31),
                (Outcome::SamenwerkingBestuur, -0.2),
                (Outcome::Autonomie, -0.3),
                (Outcome::Kost, 0.2),
            ]),
            "meer plaatsen die passen bij de noden (+0,40), maar minder autonomie van de besturen (−0,30) en \
             een hogere kost (+0,20 euro per inwoner)."
        );
    }

    #[test]
    fn outcomes_that_say_the_same_are_named_once() {
        let all = sentence(&[
            (Outcome::AfstemmingVdab, 0.3),
            (Outcome::Terugval, -0.2),
            (Outcome::Beleidscoherentie, 0.1),
        ]);
        assert!(all.contains("VDAB") && all.contains("samenhang"), "{all}");
        assert!(!all.contains("terugval"), "{all}");
    }

    #[test]
    fn what_is_not_noticed_is_about_equal_whatever_it_adds_up_to() {
        let moves = Outcome::ALL.map(|outcome| {
            let noticeable = Thresholds::default().of(outcome);
            (outcome, noticeable * 0.99)
        });
        assert_eq!(sentence(&moves), "ongeveer gelijk aan vandaag.");
        assert_eq!(sentence(&[]), "ongeveer gelijk aan vandaag.");
    }

    #[test]
    fn a_change_that_holds_in_few_worlds_says_in_how_many() {
        let mut by = [0.1; 10];
        by[..4].fill(-0.1);
        let found = balance(&[(Outcome::Draagvlak, by)]).sentence();
        assert!(
            found.contains("(+0,10, in 6 van de 10 werelden)"),
            "{found}"
        );
    }

    #[test]
    fn a_measure_without_a_band_is_not_the_largest_difference_for_that() {
        let part = |outcome, change| part_of_range(outcome, change, Months::POLICY_CYCLE);
        assert!(part(Outcome::Autonomie, -0.05) < part(Outcome::Beleidscoherentie, 0.3));
        assert!(part(Outcome::Doorstroom, 0.05) < part(Outcome::Beleidscoherentie, 0.3));
    }

    #[test]
    fn what_adds_up_over_a_longer_horizon_needs_a_larger_change() {
        let part =
            |months| Months::new(months).map(|one| part_of_range(Outcome::Doorstroom, 0.5, one));
        assert!(part(144) < part(72));
    }
}
