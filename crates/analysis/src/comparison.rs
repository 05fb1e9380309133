//! How options differ, and how surely one is better.
//!
//! Every option is run in the same worlds with the same chance, so they are compared world by world.

use crate::direction;
use crate::ends::Ends;
use regiewijzer_decide::TableError;
use regiewijzer_decide::robustness::{self, Regret, Wins};
use regiewijzer_ensemble::Band;
use regiewijzer_model::Outcome;
use serde::{Deserialize, Serialize};

/// Options beside each other, in the same worlds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Number of worlds.
    pub members: u32,
    /// What was found of each option.
    pub options: Vec<Findings>,
}

/// An option on every measure, beside the others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Findings {
    /// At the end of the horizon, in the order of [`Outcome::ALL`].
    pub at_end: Vec<Compared>,
    /// Month by month from the start of the horizon, of the measures that were asked for.
    pub over_time: Vec<(Outcome, Vec<Band>)>,
}

impl Findings {
    /// A measure at the end of the horizon.
    #[must_use]
    pub fn of(&self, outcome: Outcome) -> Option<&Compared> {
        self.at_end.get(outcome as usize)
    }

    /// Where a measure lies at the end of the horizon.
    #[must_use]
    pub fn band(&self, outcome: Outcome) -> Option<Band> {
        Some(self.of(outcome)?.band)
    }

    /// Where a measure lies at each month, if that was asked for.
    #[must_use]
    pub fn trajectory(&self, outcome: Outcome) -> Option<&[Band]> {
        let (_, bands) = self.over_time.iter().find(|(one, _)| *one == outcome)?;
        Some(bands)
    }
}

/// An option on one measure, beside the others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    /// Where it lies, in the unit of the measure.
    pub band: Band,
    /// How much more it is than the first option in the same world, in the unit of the measure.
    pub difference: Band,
    /// In how many worlds it is noticeably better than each option, about equal, and noticeably worse;
    /// nothing for itself.
    pub wins: Vec<Option<Wins>>,
    /// Worlds in which it is noticeably better than every other option.
    pub ahead: usize,
    /// What is missed by choosing it, against the best of these options in each world.
    pub regret: Regret,
}

impl Compared {
    /// In how many worlds it is noticeably better than an option, about equal, and noticeably worse;
    /// nothing against itself.
    #[must_use]
    pub fn against(&self, option: usize) -> Option<Wins> {
        *self.wins.get(option)?
    }
}

/// Each option on one measure; the ends of all options are of the same worlds. A difference below
/// `noticeable`, in the unit of the measure, counts as equal.
///
/// # Errors
/// Where there are no options or no members, or options differ in their number of members.
pub fn compare(
    options: &[Ends],
    outcome: Outcome,
    noticeable: f64,
) -> Result<Vec<Compared>, TableError> {
    let values: Vec<Vec<f64>> = options.iter().map(|ends| ends.of(outcome)).collect();
    let first = values.first().ok_or(TableError::Empty("options"))?;
    let way = direction(outcome);
    let worlds = by_world(&values);
    let regrets = robustness::regrets(&worlds, way)?;
    let mut compared = Vec::with_capacity(values.len());
    for (own, regret) in values.iter().zip(regrets) {
        let option = compared.len();
        let mut wins = Vec::with_capacity(values.len());
        for (other, theirs) in values.iter().enumerate() {
            let against = robustness::wins(own, theirs, way, noticeable)?;
            wins.push((other != option).then_some(against));
        }
        let leads = |world: &&Vec<f64>| {
            let mut others = world
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != option);
            others.all(|(_, theirs)| way.prefers_by(noticeable, world[option], *theirs))
        };
        compared.push(Compared {
            band: Band::of(own.iter().copied()),
            difference: differences(own, first),
            wins,
            ahead: worlds.iter().filter(leads).count(),
            regret,
        });
    }
    Ok(compared)
}

/// How much more a measure is than in another option in the same world. The median is *the* effect of
/// an option: everything that shows, explains or exports an effect takes it from here. It is not the
/// difference of the two medians.
#[must_use]
pub(crate) fn differences(own: &[f64], other: &[f64]) -> Band {
    Band::of(own.iter().zip(other).map(|(own, other)| own - other))
}

/// From a list for each option to a list for each world. The lists are equally long.
fn by_world(options: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let worlds = options.first().map_or(0, Vec::len);
    (0..worlds)
        .map(|world| options.iter().map(|option| option[world]).collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ends::End;

    fn ends(outcome: Outcome, values: &[f64]) -> Ends {
        let end = |value: &f64| {
            let mut end: End = [0.0; Outcome::ALL.len()];
            end[outcome as usize] = *value;
            end
        };
        Ends::new(values.iter().map(end).collect())
    }

    #[test]
    fn differences_are_those_within_each_world_and_count_from_the_threshold_on() {
        // The medians are equal, and yet the second is higher in two of the three worlds.
        let options = [
            ends(Outcome::Draagvlak, &[0.1, 0.5, 0.9]),
            ends(Outcome::Draagvlak, &[0.2, 0.95, 0.5]),
        ];
        let compared = compare(&options, Outcome::Draagvlak, 0.2).unwrap();
        assert_eq!((compared[0].band.p50, compared[1].band.p50), (0.5, 0.5));
        assert!((compared[1].difference.p50 - 0.1).abs() < 1e-12);
        // .1 more is not noticed where .2 is; .45 more and .4 less are.
        let found = compared[1].against(0).unwrap();
        assert_eq!((found.better, found.equal, found.worse), (1, 1, 1));
        assert_eq!(compared[1].against(1), None);
        assert_eq!((compared[0].ahead, compared[1].ahead), (1, 1));
        assert!((compared[1].regret.max - 0.4).abs() < 1e-12);
        assert!((compared[0].regret.max - 0.45).abs() < 1e-12);
    }

    #[test]
    fn where_less_is_better_the_lower_wins() {
        let options = [
            ends(Outcome::Kost, &[1.0, 0.9]),
            ends(Outcome::Kost, &[0.4, 0.5]),
        ];
        let compared = compare(&options, Outcome::Kost, 0.2).unwrap();
        assert_eq!(compared[1].against(0).unwrap().better, 2);
        assert!((compared[0].regret.max - 0.6).abs() < 1e-12);
    }

    #[test]
    fn options_run_in_different_worlds_are_not_compared() {
        let options = [
            ends(Outcome::Kost, &[1.0]),
            ends(Outcome::Kost, &[0.4, 0.5]),
        ];
        assert!(compare(&options, Outcome::Kost, 0.2).is_err());
        assert!(compare(&[], Outcome::Kost, 0.2).is_err());
    }
}
