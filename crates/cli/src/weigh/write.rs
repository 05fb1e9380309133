//! Writing what comes out of weighing.

use super::Weighed;
use crate::format::Format;
use crate::options::{self, Named, WithLevers};
use crate::run::write::About;
use crate::table::{ByName, Table, json};
use anyhow::Result;
use regiewijzer_analysis::weighing::{Scale, StakeholderGroup, scale};
use regiewijzer_model::Outcome;
use serde::Serialize;

/// Everything that was asked and what came of it.
pub(super) struct Answer<'a> {
    pub(super) options: &'a [Named],
    pub(super) criteria: &'a [Outcome],
    pub(super) members: u32,
    pub(super) samples: u32,
    pub(super) weighed: &'a [Weighed],
}

/// How an option does under the weights of a group.
#[derive(Serialize)]
struct Ranks<'a> {
    group: Option<&'static str>,
    option: &'a str,
    confidence: Option<f64>,
    mean_rank: f64,
    #[serde(flatten)]
    ranks: ByName<String, f64>,
    #[serde(flatten)]
    beats: ByName<String, Option<f64>>,
    /// Its central weights, in CSV alone.
    #[serde(flatten)]
    weights: Option<ByName<String, Option<f64>>>,
}

/// The central weight of a criterion for each option.
#[derive(Serialize)]
struct CentralWeights<'a> {
    group: Option<&'static str>,
    central_weight: &'static str,
    worst: f64,
    best: f64,
    #[serde(flatten)]
    weights: ByName<&'a str, Option<f64>>,
}

#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    about: About,
    samples: u32,
    options: Vec<WithLevers<'a>>,
    criteria: Vec<Criterion>,
    studies: Vec<Study<'a>>,
}

#[derive(Serialize)]
struct Criterion {
    outcome: &'static str,
    unit: &'static str,
    worst: f64,
    best: f64,
    provenance: &'static str,
    source: &'static str,
}

#[derive(Serialize)]
struct Study<'a> {
    group: Option<Group>,
    options: ByName<&'a str, Accepted<'a>>,
}

#[derive(Serialize)]
struct Group {
    id: &'static str,
    name_nl: &'static str,
    name_en: &'static str,
    order: Vec<Vec<&'static str>>,
    provenance: &'static str,
    source: &'static str,
}

#[derive(Serialize)]
struct Accepted<'a> {
    rank: &'a [f64],
    mean_rank: f64,
    confidence: Option<f64>,
    beats: ByName<&'a str, f64>,
    central_weights: Option<ByName<&'static str, f64>>,
}

impl<'a> Answer<'a> {
    /// Two tables for reading: the options, and the weights for which each comes first.
    pub(super) fn as_tables(&self) -> Result<String> {
        let ranks = Table::of(self.ranks(false))?.write(Format::Table)?;
        let weights = self.weighed.iter().flat_map(|weighed| {
            let weights = |(place, criterion): (usize, &Outcome)| {
                let Scale { worst, best, .. } = self.scale(*criterion);
                let central = weighed.found.central_weights.iter();
                let central = central.map(|own| own.as_ref().map(|own| own[place]));
                CentralWeights {
                    group: weighed.group.map(|group| group.id),
                    central_weight: criterion.id(),
                    worst,
                    best,
                    weights: self.names().zip(central).collect(),
                }
            };
            let rows: Vec<_> = self.criteria.iter().enumerate().map(weights).collect();
            rows
        });
        let weights = Table::of(weights)?.write(Format::Table)?;
        Ok(format!("{ranks}\n{weights}"))
    }

    /// One row a group and option, with its central weights at the end.
    pub(super) fn as_csv(&self) -> Result<String> {
        Table::of(self.ranks(true))?.write(Format::Csv)
    }

    fn ranks(&self, with_weights: bool) -> impl Iterator<Item = Ranks<'a>> {
        let options = self.options;
        self.weighed
            .iter()
            .flat_map(move |Weighed { group, found }| {
                let group = group.map(|group| group.id);
                (0..options.len()).map(move |option| {
                    let pairwise = found.pairwise[option].iter().enumerate();
                    let others = pairwise.map(|(other, share)| (other != option).then_some(*share));
                    let central = found.central_weights[option].as_ref();
                    let weights = self.criteria.iter().enumerate().map(|(place, criterion)| {
                        let weight = central.map(|weights| weights[place]);
                        (format!("weight_{}", criterion.id()), weight)
                    });
                    Ranks {
                        group,
                        option: &options[option].name,
                        confidence: found.confidence[option],
                        mean_rank: found.mean_rank(option),
                        ranks: (1..)
                            .map(|rank: usize| format!("rank_{rank}"))
                            .zip(found.rank[option].iter().copied())
                            .collect(),
                        beats: options::beats(options, others),
                        weights: with_weights.then(|| weights.collect()),
                    }
                })
            })
    }

    /// Everything, by group and option.
    pub(super) fn as_json(&self) -> Result<String> {
        let criterion = |outcome: &Outcome| {
            let scale = self.scale(*outcome);
            Criterion {
                outcome: outcome.id(),
                unit: outcome.unit().id(),
                worst: scale.worst,
                best: scale.best,
                provenance: scale.provenance.id(),
                source: scale.source,
            }
        };
        json(&Whole {
            about: About::new(&self.options[0].experiment, Some(self.members)),
            samples: self.samples,
            options: options::with_levers(self.options),
            criteria: self.criteria.iter().map(criterion).collect(),
            studies: self
                .weighed
                .iter()
                .map(|weighed| self.study(weighed))
                .collect(),
        })
    }

    fn study(&self, Weighed { group, found }: &'a Weighed) -> Study<'a> {
        let accepted = |option: usize| {
            let pairwise = self.names().zip(&found.pairwise[option]).enumerate();
            let others = pairwise.filter(|(other, _)| *other != option);
            let central = found.central_weights[option].as_ref().map(|weights| {
                let ids = self.criteria.iter().map(|criterion| criterion.id());
                ids.zip(weights.iter().copied()).collect()
            });
            Accepted {
                rank: &found.rank[option],
                mean_rank: found.mean_rank(option),
                confidence: found.confidence[option],
                beats: others.map(|(_, (name, share))| (name, *share)).collect(),
                central_weights: central,
            }
        };
        Study {
            group: group.map(Group::from),
            options: self
                .names()
                .zip((0..self.options.len()).map(accepted))
                .collect(),
        }
    }

    fn names(&self) -> impl Iterator<Item = &'a str> {
        self.options.iter().map(|option| option.name.as_str())
    }

    fn scale(&self, outcome: Outcome) -> Scale {
        scale(outcome).over(self.options[0].experiment.months)
    }
}

impl From<&StakeholderGroup> for Group {
    fn from(group: &StakeholderGroup) -> Self {
        let tier = |tier: &&[Outcome]| tier.iter().map(|outcome| outcome.id()).collect();
        Self {
            id: group.id,
            name_nl: group.name.nl,
            name_en: group.name.en,
            order: group.order.iter().map(tier).collect(),
            provenance: group.provenance.id(),
            source: group.source,
        }
    }
}
