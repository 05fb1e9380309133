//! Answers counted, without anybody who can be recognised.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::Session;
use crate::entry::{Card, Direction, Moment, Record, Round, Slip};
use crate::plan::Plan;

/// The fewest people whose answers are shown together.
pub const LEAST: usize = 3;

/// Groups that are shown together, by place. Groups of [`LEAST`] and more stand by themselves; smaller ones go
/// together, with the smallest of the others where they are too few even so. What is too few in the whole is one part.
#[must_use]
pub fn merged(people: &[usize]) -> Vec<Vec<usize>> {
    let places = 0..people.len();
    let there = places.filter(|place| people[*place] > 0);
    let (large, small): (Vec<usize>, Vec<usize>) = there.partition(|place| people[*place] >= LEAST);
    let mut parts: Vec<Vec<usize>> = large.into_iter().map(|place| vec![place]).collect();
    let count = |part: &[usize]| part.iter().map(|place| people[*place]).sum::<usize>();
    if small.is_empty() {
        return parts;
    }
    if count(&small) < LEAST && !parts.is_empty() {
        let smallest = (0..parts.len()).min_by_key(|part| (count(&parts[*part]), parts[*part][0]));
        if let Some(smallest) = smallest {
            parts[smallest].extend(small);
            parts[smallest].sort_unstable();
        }
    } else {
        parts.push(small);
    }
    parts.sort();
    parts
}

/// How many chose each answer; `None` is no answer.
pub type Counts<T> = BTreeMap<Option<T>, usize>;

/// The answers to the four questions of a card.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct CardCounts {
    /// How many cards there are.
    pub cards: usize,
    /// The preferred scenario, by its place among all scenarios.
    pub scenario: Counts<usize>,
    /// The best scale.
    pub scale: Counts<crate::entry::Scale>,
    /// Whether a regisseur may allocate places.
    pub allocates: Counts<crate::entry::YesNo>,
    /// How sure.
    pub sureness: Counts<u8>,
}

impl CardCounts {
    /// The answers of one moment.
    #[must_use]
    pub fn of(session: &Session, moment: Moment) -> Self {
        let mut counts = Self::default();
        for card in cards(session).filter(|card| card.moment == moment) {
            counts.cards += 1;
            *counts
                .scenario
                .entry(card.scenario.map(|one| one as usize))
                .or_default() += 1;
            *counts.scale.entry(card.scale).or_default() += 1;
            *counts.allocates.entry(card.allocates).or_default() += 1;
            *counts
                .sureness
                .entry(card.sureness.map(crate::Sureness::get))
                .or_default() += 1;
        }
        counts
    }
}

/// The spread of predictions: how many expect what, and how sure they are. Never a mean.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Spread {
    /// How many expect each direction.
    pub directions: BTreeMap<Direction, usize>,
    /// How many are how sure, from 1 to 5.
    pub sureness: BTreeMap<u8, usize>,
}

impl Spread {
    /// Of one prediction in one round.
    #[must_use]
    pub fn of(session: &Session, prediction: usize, round: Round) -> Self {
        Self::over(
            slips(session).filter(|slip| slip.prediction == prediction && slip.round == round),
        )
    }

    /// The same for each part of the groups that may be shown by itself.
    #[must_use]
    pub fn by_groups(
        session: &Session,
        prediction: usize,
        round: Round,
    ) -> Vec<(Vec<usize>, Self)> {
        let own =
            || slips(session).filter(|slip| slip.prediction == prediction && slip.round == round);
        let mut people = vec![0; session.plan.groups.len()];
        for slip in own() {
            if let Some(count) = people.get_mut(slip.group) {
                *count += 1;
            }
        }
        let parts = merged(&people).into_iter();
        parts
            .map(|part| {
                let spread = Self::over(own().filter(|slip| part.contains(&slip.group)));
                (part, spread)
            })
            .collect()
    }

    fn over<'s>(slips: impl Iterator<Item = &'s Slip>) -> Self {
        let mut spread = Self::default();
        for slip in slips {
            *spread.directions.entry(slip.direction).or_default() += 1;
            *spread.sureness.entry(slip.sureness.get()).or_default() += 1;
        }
        spread
    }

    /// How many predictions there are.
    #[must_use]
    pub fn people(&self) -> usize {
        self.directions.values().sum()
    }
}

/// How many people of each group are there, as it was last said.
#[must_use]
pub fn present(session: &Session) -> Vec<u32> {
    let mut people = vec![0; session.plan.groups.len()];
    for record in session.log.records() {
        if let Record::Present {
            group,
            people: there,
        } = record
            && let Some(count) = people.get_mut(*group)
        {
            *count = *there;
        }
    }
    people
}

/// Whether every slip of a round is in: only then may anything be shown of it. Where nobody said how many people are
/// there, it never is by itself.
#[must_use]
pub fn is_complete(session: &Session, prediction: usize, round: Round) -> bool {
    let people: u32 = present(session).iter().sum();
    let slips = Spread::of(session, prediction, round).people();
    people > 0 && slips >= people as usize
}

fn cards(session: &Session) -> impl Iterator<Item = &Card> {
    let groups = session.plan.groups.len();
    session
        .log
        .records()
        .filter_map(move |record| match record {
            Record::Card(card) if card.group < groups => Some(card),
            _ => None,
        })
}

fn slips(session: &Session) -> impl Iterator<Item = &Slip> {
    let Plan {
        groups,
        predictions,
        ..
    } = &session.plan;
    session
        .log
        .records()
        .filter_map(move |record| match record {
            Record::Slip(slip)
                if slip.group < groups.len() && slip.prediction < predictions.len() =>
            {
                Some(slip)
            }
            _ => None,
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::{Scale, Sureness, YesNo};
    use crate::log::tests::entry;
    use crate::plan::tests::plan;
    use proptest::prelude::*;
    use regiewijzer_model::Scenario;

    fn slip(group: usize, direction: Direction) -> Record {
        Record::Slip(Slip {
            prediction: 0,
            round: Round::First,
            group,
            direction,
            sureness: Sureness::new(3).unwrap(),
            reason: String::new(),
        })
    }

    fn session(records: impl IntoIterator<Item = Record>) -> Session {
        let mut session = Session::new(plan());
        for (number, record) in (1..).zip(records) {
            session.log.add(entry(1, number, record));
        }
        session
    }

    #[test]
    fn a_group_of_one_hides_among_others() {
        assert_eq!(merged(&[5, 1, 4]), [vec![0], vec![1, 2]]);
        assert_eq!(merged(&[5, 1, 4, 2]), [vec![0], vec![1, 3], vec![2]]);
        assert_eq!(merged(&[1, 1]), [vec![0, 1]]);
        assert_eq!(merged(&[3, 0, 3]), [vec![0], vec![2]]);
        assert_eq!(merged(&[0, 0]), Vec::<Vec<usize>>::new());
    }

    #[test]
    fn nothing_of_a_round_may_be_shown_before_all_slips_are_in() {
        let there = |people| Record::Present { group: 0, people };
        let is_complete = |records: Vec<Record>| is_complete(&session(records), 0, Round::First);
        assert!(!is_complete(vec![]));
        assert!(!is_complete(vec![slip(0, Direction::Up)]));
        assert!(!is_complete(vec![there(2), slip(0, Direction::Up)]));
        assert!(is_complete(vec![
            there(2),
            slip(0, Direction::Up),
            slip(0, Direction::Down)
        ]));
    }

    #[test]
    fn spreads_are_counted_by_groups_that_may_be_shown() {
        let slips = [
            (0, Direction::Up),
            (0, Direction::Up),
            (0, Direction::Down),
            (1, Direction::Same),
        ];
        let session = session(slips.map(|(group, direction)| slip(group, direction)));
        let all = Spread::of(&session, 0, Round::First);
        assert_eq!((all.people(), all.directions[&Direction::Up]), (4, 2));
        let by_groups = Spread::by_groups(&session, 0, Round::First);
        assert_eq!(
            by_groups.len(),
            1,
            "one slip of a group shows what that one said"
        );
        assert_eq!(by_groups[0].0, [0, 1]);
        assert_eq!(Spread::of(&session, 0, Round::Second).people(), 0);
    }

    #[test]
    fn cards_are_counted_before_and_after_and_a_missing_answer_is_one_too() {
        let card = |moment, scenario| {
            Record::Card(Card {
                moment,
                group: 0,
                scenario,
                scale: Some(Scale::Subregion),
                allocates: Some(YesNo::No),
                sureness: None,
            })
        };
        let session = session([
            card(Moment::Start, Some(Scenario::Vandaag)),
            card(Moment::Start, None),
            card(Moment::End, Some(Scenario::Terreinregisseur)),
        ]);
        let (start, end) = (
            CardCounts::of(&session, Moment::Start),
            CardCounts::of(&session, Moment::End),
        );
        assert_eq!((start.cards, end.cards), (2, 1));
        assert_eq!(start.scenario[&Some(Scenario::Vandaag as usize)], 1);
        assert_eq!((start.scenario[&None], start.sureness[&None]), (1, 2));
        assert_eq!(end.scale[&Some(Scale::Subregion)], 1);
    }

    proptest! {
        #[test]
        fn everybody_is_in_one_part_of_three_or_more(people in prop::collection::vec(0..6_usize, 0..8)) {
            let parts = merged(&people);
            let mut places: Vec<usize> = parts.concat();
            places.sort_unstable();
            let there: Vec<usize> = (0..people.len()).filter(|place| people[*place] > 0).collect();
            prop_assert_eq!(places, there);
            let all: usize = people.iter().sum();
            for part in &parts {
                let count: usize = part.iter().map(|place| people[*place]).sum();
                prop_assert!(count >= LEAST.min(all), "{:?}", parts);
            }
        }
    }
}
