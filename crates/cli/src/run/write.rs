//! Writing the outcomes of a run.

use crate::engine::EngineRuns;
use crate::format::Format;
use crate::table::{ByName, Table, json, note};
use anyhow::Result;
use regiewijzer_ensemble::{Band, Experiment};
use regiewijzer_model::{Levers, MODEL_VERSION, Outcome, Parameter};
use serde::Serialize;

/// What was run, at the head of an answer.
#[derive(Serialize)]
pub(crate) struct About {
    model_version: &'static str,
    seed: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    members: Option<u32>,
    months: u32,
}

impl About {
    /// An experiment and the number of its members, where these are what was run.
    pub(crate) fn new(experiment: &Experiment, members: Option<u32>) -> Self {
        Self {
            model_version: MODEL_VERSION,
            seed: experiment.seed,
            members,
            months: experiment.months.get(),
        }
    }
}

/// The main levers of a plan.
#[derive(Serialize)]
pub(crate) struct MainLevers {
    mix: [f64; 3],
    inhabitants: u64,
    municipalities: f64,
    policy_inhabitants: u64,
    doorzettingsmacht: f64,
    budget_eur: f64,
}

impl From<&Levers> for MainLevers {
    fn from(levers: &Levers) -> Self {
        Self {
            mix: levers.mix.into(),
            inhabitants: levers.region.inhabitants() as u64,
            municipalities: levers.region.number(),
            policy_inhabitants: levers.policy_inhabitants as u64,
            doorzettingsmacht: levers.doorzettingsmacht.get(),
            budget_eur: levers.budget_eur,
        }
    }
}

#[derive(Serialize)]
struct Answer {
    #[serde(flatten)]
    about: About,
    levers: MainLevers,
    outcomes: ByName<&'static str, Measured>,
}

#[derive(Serialize)]
struct Measured {
    unit: &'static str,
    #[serde(flatten)]
    at_end: Band,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    trajectory: Option<Trajectory>,
}

/// Percentiles by month.
#[derive(Serialize)]
struct Trajectory {
    p05: Vec<f64>,
    p50: Vec<f64>,
    p95: Vec<f64>,
}

impl Trajectory {
    fn of(bands: &[Band]) -> Self {
        let line = |pick: fn(&Band) -> f64| bands.iter().map(pick).collect();
        Self {
            p05: line(|band| band.p05),
            p50: line(|band| band.p50),
            p95: line(|band| band.p95),
        }
    }
}

/// Everything asked and every outcome, by id.
pub(super) fn as_json(runs: &EngineRuns, trajectory: bool) -> Result<String> {
    let experiment = runs.experiment();
    let measured = |outcome: Outcome| Measured {
        unit: outcome.unit().id(),
        at_end: runs.band_at_end(outcome),
        note: note(outcome),
        trajectory: trajectory.then(|| Trajectory::of(&runs.trajectory(outcome))),
    };
    json(&Answer {
        about: About::new(experiment, Some(runs.members())),
        levers: (&experiment.plan.horizon).into(),
        outcomes: Outcome::ALL
            .into_iter()
            .map(|outcome| (outcome.id(), measured(outcome)))
            .collect(),
    })
}

#[derive(Serialize)]
struct Row {
    outcome: &'static str,
    unit: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<usize>,
    #[serde(flatten)]
    band: Band,
    note: Option<String>,
}

/// One row an outcome, or with trajectories one row an outcome and month.
pub(super) fn as_table(runs: &EngineRuns, trajectory: bool, format: Format) -> Result<String> {
    let bands = |outcome| match trajectory {
        true => runs.trajectory(outcome),
        false => vec![runs.band_at_end(outcome)],
    };
    let rows = Outcome::ALL.into_iter().flat_map(|outcome| {
        let row = move |(month, band)| Row {
            outcome: outcome.id(),
            unit: outcome.unit().id(),
            month: trajectory.then_some(month),
            band,
            note: note(outcome),
        };
        bands(outcome).into_iter().enumerate().map(row)
    });
    Table::of(rows)?.write(format)
}

#[derive(Serialize)]
struct Member {
    member: u32,
    #[serde(flatten)]
    parameters: ByName<&'static str, f64>,
    #[serde(flatten)]
    outcomes: ByName<&'static str, f64>,
}

/// One row a member: its number, its parameters, its outcomes at the end.
pub(super) fn per_member(runs: &EngineRuns, format: Format) -> Result<String> {
    let ends = Outcome::ALL.map(|outcome| (outcome.id(), runs.at_end(outcome)));
    let members = (0..runs.members()).map(|member| {
        let world = runs.experiment().world(member);
        let parameters = Parameter::ALL.iter().map(|p| (p.id(), world.get(*p)));
        let outcomes = ends.iter().map(|(id, end)| (*id, end[member as usize]));
        Member {
            member,
            parameters: parameters.collect(),
            outcomes: outcomes.collect(),
        }
    });
    Table::of(members)?.write(format)
}
