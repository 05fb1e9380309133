//! Writing what comes out of weighing.

use super::Weighed;
use crate::format::Format;
use crate::options::{self, Named};
use crate::run::write;
use crate::table::{Table, json};
use anyhow::Result;
use regiewijzer_analysis::weighing::{Scale, scale};
use regiewijzer_model::Outcome;
use serde_json::{Map, Value, json};

/// Everything that was asked and what came of it.
pub(super) struct Answer<'a> {
    pub(super) options: &'a [Named],
    pub(super) criteria: &'a [Outcome],
    pub(super) members: u32,
    pub(super) samples: u32,
    pub(super) weighed: &'a [Weighed],
}

impl Answer<'_> {
    /// Two tables for reading: the options, and the weights for which each comes first.
    pub(super) fn as_tables(&self) -> Result<String> {
        let mut ranks = Table::new(self.rank_columns());
        let names = self.options.iter().map(|option| option.name.clone());
        let about = ["group", "central_weight", "worst", "best"].map(str::to_owned);
        let mut weights = Table::new(about.into_iter().chain(names));
        for weighed in self.weighed {
            for option in 0..self.options.len() {
                ranks.push(self.ranks(weighed, option));
            }
            for (place, criterion) in self.criteria.iter().enumerate() {
                let Scale { worst, best, .. } = self.scale(*criterion);
                let central = weighed.found.central_weights.iter();
                let central = central.map(|own| json!(own.as_ref().map(|own| own[place])));
                let about = [
                    group(weighed),
                    json!(criterion.id()),
                    json!(worst),
                    json!(best),
                ];
                weights.push(about.into_iter().chain(central));
            }
        }
        let (ranks, weights) = (ranks.write(Format::Table)?, weights.write(Format::Table)?);
        Ok(format!("{ranks}\n{weights}"))
    }

    /// One row a group and option, with its central weights at the end.
    pub(super) fn as_csv(&self) -> Result<String> {
        let criteria = self.criteria.iter();
        let weights = criteria.map(|criterion| format!("weight_{}", criterion.id()));
        let mut table = Table::new(self.rank_columns().into_iter().chain(weights));
        for weighed in self.weighed {
            for option in 0..self.options.len() {
                let central = weighed.found.central_weights[option].as_ref();
                let weights = (0..self.criteria.len()).map(|c| json!(central.map(|own| own[c])));
                table.push(self.ranks(weighed, option).into_iter().chain(weights));
            }
        }
        table.write(Format::Csv)
    }

    fn scale(&self, outcome: Outcome) -> Scale {
        scale(outcome).over(self.options[0].experiment.months)
    }

    fn rank_columns(&self) -> Vec<String> {
        let ranks = (1..=self.options.len()).map(|rank| format!("rank_{rank}"));
        let beats = self
            .options
            .iter()
            .map(|option| format!("beats_{}", option.name));
        let about = ["group", "option", "confidence", "mean_rank"].map(str::to_owned);
        about.into_iter().chain(ranks).chain(beats).collect()
    }

    fn ranks(&self, weighed: &Weighed, option: usize) -> Vec<Value> {
        let found = &weighed.found;
        let ranks = found.rank[option].iter().map(|share| json!(share));
        let beats = found.pairwise[option].iter().enumerate();
        let beats = beats.map(|(other, share)| json!((other != option).then_some(share)));
        let about = [
            group(weighed),
            json!(self.options[option].name),
            json!(found.confidence[option]),
            json!(found.mean_rank(option)),
        ];
        about.into_iter().chain(ranks).chain(beats).collect()
    }

    /// Everything, by group and option.
    pub(super) fn as_json(&self) -> Result<String> {
        let criterion = |outcome: &Outcome| {
            let scale = self.scale(*outcome);
            json!({
                "outcome": outcome.id(),
                "unit": outcome.unit().id(),
                "worst": scale.worst,
                "best": scale.best,
                "provenance": scale.provenance.id(),
                "source": scale.source,
            })
        };
        let mut answer = write::about(&self.options[0].experiment, Some(self.members));
        answer.insert("samples".into(), json!(self.samples));
        answer.insert("options".into(), options::as_json(self.options));
        let criteria = self.criteria.iter().map(criterion).collect();
        answer.insert("criteria".into(), criteria);
        let studies = self.weighed.iter().map(|weighed| self.study(weighed));
        answer.insert("studies".into(), studies.collect());
        json(&Value::Object(answer))
    }

    fn study(&self, weighed: &Weighed) -> Value {
        let found = &weighed.found;
        let option = |option: usize| {
            let beats: Map<String, Value> = self
                .options
                .iter()
                .zip(&found.pairwise[option])
                .enumerate()
                .filter(|(other, _)| *other != option)
                .map(|(_, (other, share))| (other.name.clone(), json!(share)))
                .collect();
            let central = found.central_weights[option].as_ref().map(|weights| {
                let ids = self
                    .criteria
                    .iter()
                    .map(|criterion| criterion.id().to_owned());
                ids.zip(weights.iter().map(|weight| json!(weight)))
                    .collect::<Map<String, Value>>()
            });
            let figures = json!({
                "rank": found.rank[option],
                "mean_rank": found.mean_rank(option),
                "confidence": found.confidence[option],
                "beats": beats,
                "central_weights": central,
            });
            (self.options[option].name.clone(), figures)
        };
        let group = weighed.group.map(|group| {
            let tier = |tier: &&[Outcome]| tier.iter().map(|o| o.id()).collect::<Vec<_>>();
            json!({
                "id": group.id,
                "name_nl": group.name.nl,
                "name_en": group.name.en,
                "order": group.order.iter().map(tier).collect::<Vec<_>>(),
                "provenance": group.provenance.id(),
                "source": group.source,
            })
        });
        let options: Map<String, Value> = (0..self.options.len()).map(option).collect();
        json!({ "group": group, "options": options })
    }
}

fn group(weighed: &Weighed) -> Value {
    json!(weighed.group.map(|group| group.id))
}
