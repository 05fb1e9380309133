//! From what was entered to what is analysed: who is compared, over which options, by which measures.

use regiewijzer_analysis::Weights;
use regiewijzer_analysis::compromise::Question;
use regiewijzer_analysis::groups::{Group, Study};
use regiewijzer_ensemble::{Assumptions, Inquiry, Range};
use regiewijzer_exploration::{Exploration, link};
use regiewijzer_model::{Choices, Outcome, Parameter, Thresholds};

use crate::Session;
use crate::entry::{Belief, Ranking, Record};
use crate::tally;

/// Weights drawn for each group: within .01 with 95% confidence.
const SAMPLES: u32 = 10_000;
/// Weights drawn for each group in the search for the smallest change, which weighs some hundred choices.
const SAMPLES_IN_SEARCH: u32 = 512;

/// What would count for a jobseeker, to whom nobody spoke in 2018 (annex 4): an assumption, to be disputed by whoever
/// sits on the empty chair.
pub const EMPTY_CHAIR: [&[Outcome]; 3] = [
    &[Outcome::AanHetWerk, Outcome::Doorstroom],
    &[Outcome::PassendePlaatsen],
    &[Outcome::Terugval],
];

/// Who is compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Party {
    /// The places of the groups in it; none for the empty chair.
    pub groups: Vec<usize>,
    /// What it believes and what counts for it.
    pub group: Group,
}

impl Party {
    /// Whether it is the empty chair.
    #[must_use]
    pub fn is_empty_chair(&self) -> bool {
        self.groups.is_empty()
    }

    /// Its name: those of its groups.
    #[must_use]
    pub fn name(&self, session: &Session) -> String {
        let names = self
            .groups
            .iter()
            .filter_map(|place| session.plan.groups.get(*place));
        names.map(String::as_str).collect::<Vec<_>>().join(" + ")
    }
}

/// An option on the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// Its name, or that of the table that built it.
    pub name: String,
    /// What it stands for.
    pub exploration: Exploration,
}

/// The options on the table: those that were planned, then those that tables built. What of a link can't be read is
/// left out of it.
#[must_use]
pub fn options(session: &Session) -> Vec<Named> {
    let planned = session
        .plan
        .options
        .iter()
        .map(|one| (&one.name, &one.link));
    let built = session.table_options().map(|one| (&one.table, &one.link));
    planned
        .chain(built)
        .map(|(name, written)| Named {
            name: name.clone(),
            exploration: link::read(written).exploration,
        })
        .collect()
}

/// Who is compared: the groups that said what counts for them or what they believe, those of fewer than three people
/// merged, and the empty chair last. Where nobody said how many people are there, each group stands by itself.
#[must_use]
pub fn parties(session: &Session) -> Vec<Party> {
    let people: Vec<usize> = tally::present(session)
        .iter()
        .map(|one| *one as usize)
        .collect();
    let parts = if people.iter().sum::<usize>() == 0 {
        (0..session.plan.groups.len())
            .map(|place| vec![place])
            .collect()
    } else {
        tally::merged(&people)
    };
    let measures = &session.plan.measures;
    let said = parts.into_iter().filter_map(|groups| {
        let rankings: Vec<&Ranking> = rankings(session)
            .filter(|one| groups.contains(&one.group))
            .collect();
        let beliefs = beliefs(session, &groups);
        let says = !rankings.is_empty() || beliefs.number() > 0;
        says.then(|| Party {
            group: Group {
                beliefs,
                weights: together(&rankings, measures),
            },
            groups,
        })
    });
    let chair = EMPTY_CHAIR.map(|tier| {
        let named = tier.iter().copied();
        named
            .filter(|one| measures.contains(one))
            .collect::<Vec<_>>()
    });
    let chair = Party {
        groups: Vec::new(),
        group: Group {
            beliefs: Assumptions::default(),
            weights: ordinal(chair.into_iter().filter(|tier| !tier.is_empty()).collect()),
        },
    };
    said.chain([chair]).collect()
}

/// Whether the parties differ about facts or about values. All options run in the worlds of the first.
#[must_use]
pub fn study(session: &Session) -> Study {
    let (options, inquiry) = resolved(session);
    Study {
        options,
        groups: parties(session).into_iter().map(|one| one.group).collect(),
        criteria: session.plan.measures.clone(),
        months: inquiry.months,
        samples: SAMPLES,
        seed: inquiry.seed,
    }
}

/// Which smallest change of the option at a place all parties can live with; nothing where there is none there.
#[must_use]
pub fn question(session: &Session, from: usize, share: f64) -> Option<Question> {
    let (options, inquiry) = resolved(session);
    Some(Question {
        from: options.get(from)?.clone(),
        options,
        groups: parties(session).into_iter().map(|one| one.group).collect(),
        criteria: session.plan.measures.clone(),
        thresholds: Thresholds::default(),
        share,
        months: inquiry.months,
        samples: SAMPLES_IN_SEARCH,
        seed: inquiry.seed,
    })
}

/// The choices of every option, and what the first one asks besides: all run in its worlds.
fn resolved(session: &Session) -> (Vec<Choices>, Inquiry) {
    let options = options(session);
    let first = options.first().map(|one| one.exploration.inquiry());
    let inquiry = first.unwrap_or_else(|| Exploration::default().inquiry());
    let choices = options.into_iter().map(|one| one.exploration.choices);
    (choices.collect(), inquiry)
}

fn rankings(session: &Session) -> impl Iterator<Item = &Ranking> {
    session.log.records().filter_map(|record| match record {
        Record::Ranking(ranking) => Some(ranking),
        _ => None,
    })
}

/// Rankings as one: by the mean place of each measure. What is equal on average, or wasn't ranked by anybody, weighs
/// the same.
fn together(rankings: &[&Ranking], measures: &[Outcome]) -> Weights {
    let place = |ranking: &Ranking, measure: Outcome| {
        let mut above = 0;
        for tier in &ranking.tiers {
            if tier.contains(&measure) {
                // The middle of the places that a tier takes up, doubled to stay whole.
                return 2 * above + tier.len() - 1;
            }
            above += tier.len();
        }
        let rest = measures.len().saturating_sub(above);
        2 * above + rest.saturating_sub(1)
    };
    let sum = |measure: Outcome| {
        rankings
            .iter()
            .map(|one| place(one, measure))
            .sum::<usize>()
    };
    let mut sums: Vec<(usize, Outcome)> = measures.iter().map(|one| (sum(*one), *one)).collect();
    sums.sort_by_key(|(sum, _)| *sum);
    let tiers = sums.chunk_by(|one, other| one.0 == other.0);
    let tiers: Vec<Vec<Outcome>> = tiers
        .map(|tier| tier.iter().map(|(_, measure)| *measure).collect())
        .collect();
    if tiers.len() < 2 {
        Weights::None
    } else {
        ordinal(tiers)
    }
}

fn ordinal(tiers: Vec<Vec<Outcome>>) -> Weights {
    if tiers.is_empty() {
        Weights::None
    } else {
        Weights::Ordinal(tiers)
    }
}

/// What groups believe: of each assumption what each said last, from the lowest to the highest of it.
fn beliefs(session: &Session, groups: &[usize]) -> Assumptions {
    let said: Vec<&Belief> = session
        .log
        .records()
        .filter_map(|record| match record {
            Record::Belief(belief) if groups.contains(&belief.group) => Some(belief),
            _ => None,
        })
        .collect();
    let mut beliefs = Assumptions::default();
    for parameter in Parameter::ALL {
        let last = |group: &usize| {
            let mut own = said.iter().rev();
            own.find(|one| one.group == *group && one.parameter == parameter)
        };
        let ranges = groups.iter().filter_map(last).map(|one| one.range);
        let hull = ranges.reduce(|one, other| Range {
            lo: one.lo.min(other.lo),
            hi: one.hi.max(other.hi),
        });
        if let Some(range) = hull {
            // A range that makes no sense for the parameter is as if it weren't said.
            let _ = beliefs.set(parameter, range);
        }
    }
    beliefs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::tests::entry;
    use crate::plan::tests::plan;

    fn session(records: impl IntoIterator<Item = Record>) -> Session {
        let mut session = Session::new(plan());
        for (number, record) in (1..).zip(records) {
            session.log.add(entry(1, number, record));
        }
        session
    }

    fn ranking(group: usize, tiers: &[&[Outcome]]) -> Record {
        Record::Ranking(Ranking {
            group,
            tiers: tiers.iter().map(|tier| tier.to_vec()).collect(),
        })
    }

    fn belief(group: usize, lo: f64, hi: f64) -> Record {
        Record::Belief(Belief {
            group,
            parameter: Parameter::AD,
            range: Range { lo, hi },
        })
    }

    const SUPPORT: &[Outcome] = &[Outcome::Draagvlak];
    const COST: &[Outcome] = &[Outcome::Kost];

    #[test]
    fn every_group_that_said_something_is_compared_and_the_empty_chair_always() {
        let found = parties(&session([ranking(0, &[SUPPORT]), belief(2, 0.06, 0.07)]));
        let groups: Vec<&[usize]> = found.iter().map(|one| one.groups.as_slice()).collect();
        assert_eq!(groups, [&[0][..], &[2], &[]]);
        assert!(found[2].is_empty_chair());
        assert_eq!(found[1].group.beliefs.changed().count(), 1);
    }

    #[test]
    fn groups_of_one_or_two_people_are_compared_together() {
        let there = |group, people| Record::Present { group, people };
        let session = session([
            there(0, 5),
            there(1, 2),
            there(2, 1),
            ranking(1, &[SUPPORT, COST]),
            ranking(2, &[COST, SUPPORT]),
            belief(1, 0.05, 0.06),
            belief(2, 0.09, 0.1),
        ]);
        let found = parties(&session);
        assert_eq!(found[0].groups, [1, 2]);
        assert_eq!(found[0].name(&session), "Bedrijven + VDAB");
        let range = found[0].group.beliefs.range(Parameter::AD);
        assert_eq!((range.lo, range.hi), (0.05, 0.1));
    }

    #[test]
    fn rankings_of_a_group_become_one_by_the_mean_place() {
        let of = |rankings: &[Record]| {
            let found = parties(&session(rankings.to_vec()));
            found[0].group.weights.clone()
        };
        let vdab = Outcome::AfstemmingVdab;
        // What one doesn't rank comes after what he does.
        let tiers = vec![vec![Outcome::Draagvlak], vec![Outcome::Kost, vdab]];
        assert_eq!(of(&[ranking(0, &[SUPPORT])]), Weights::Ordinal(tiers));
        // Places 0 1 2 and 2 0 1: 2, 1 and 3 together.
        let found = of(&[
            ranking(0, &[SUPPORT, COST, &[vdab]]),
            ranking(0, &[COST, &[vdab], SUPPORT]),
        ]);
        let tiers = vec![vec![Outcome::Kost], vec![Outcome::Draagvlak], vec![vdab]];
        assert_eq!(found, Weights::Ordinal(tiers));
        // Opposite orders say nothing together.
        let both = [
            ranking(0, &[SUPPORT, &[vdab], COST]),
            ranking(0, &[COST, &[vdab], SUPPORT]),
        ];
        assert_eq!(of(&both), Weights::None);
    }

    #[test]
    fn options_are_those_of_the_plan_and_of_the_tables() {
        let option = Record::Option(crate::TableOption {
            table: "Geel".to_owned(),
            link: "scenario=beleidsregisseur&macht=0.5".to_owned(),
            predictions: Vec::new(),
            objector: String::new(),
            fails_when: String::new(),
        });
        let session = session([option]);
        let names: Vec<String> = options(&session).into_iter().map(|one| one.name).collect();
        assert_eq!(names, ["vandaag", "terreinregisseur", "Geel"]);
        assert_eq!(study(&session).options.len(), 3);
        assert!(question(&session, 2, 0.7).is_some());
        assert_eq!(question(&session, 3, 0.7), None);
    }
}
