//! Writing the outcomes of a run.

use crate::engine::Made;
use crate::format::Format;
use crate::table::{Table, json};
use anyhow::Result;
use regiewijzer_ensemble::{Band, Experiment};
use regiewijzer_model::{Levers, MODEL_VERSION, Outcome, Parameter};
use serde_json::{Map, Value, json};

/// Everything asked and every outcome, by id.
pub(super) fn as_json(made: &Made, trajectory: bool) -> Result<String> {
    let experiment = made.experiment();
    let outcomes: Map<String, Value> = Outcome::ALL
        .into_iter()
        .map(|outcome| {
            (
                outcome.id().to_owned(),
                outcome_json(made, outcome, trajectory),
            )
        })
        .collect();
    let mut answer = about(experiment, Some(made.members()));
    answer.insert("levers".into(), levers(&experiment.plan.horizon));
    answer.insert("outcomes".into(), Value::Object(outcomes));
    json(&Value::Object(answer))
}

/// What was run, at the head of an answer.
pub(crate) fn about(experiment: &Experiment, members: Option<u32>) -> Map<String, Value> {
    let months = experiment.months.get();
    let mut about = Map::new();
    about.insert("model_version".into(), json!(MODEL_VERSION));
    about.insert("seed".into(), json!(experiment.seed));
    if let Some(members) = members {
        about.insert("members".into(), json!(members));
    }
    about.insert("months".into(), json!(months));
    about
}

/// The main levers.
pub(crate) fn levers(levers: &Levers) -> Value {
    json!({
        "mix": <[f64; 3]>::from(levers.mix),
        "inhabitants": levers.region.inhabitants() as u64,
        "municipalities": levers.region.municipalities(),
        "policy_inhabitants": levers.policy_inhabitants as u64,
        "doorzettingsmacht": levers.doorzettingsmacht.get(),
        "budget_eur": levers.budget_eur,
    })
}

fn outcome_json(made: &Made, outcome: Outcome, trajectory: bool) -> Value {
    let Band {
        p05,
        p25,
        p50,
        p75,
        p95,
    } = made.band_at_end(outcome);
    let mut object = json!({ "unit": outcome.unit().id(), "p05": p05, "p25": p25, "p50": p50, "p75": p75, "p95": p95 });
    if trajectory {
        let bands = made.trajectory(outcome);
        let line = |pick: fn(&Band) -> f64| bands.iter().map(pick).collect::<Vec<f64>>();
        object["trajectory"] =
            json!({ "p05": line(|b| b.p05), "p50": line(|b| b.p50), "p95": line(|b| b.p95) });
    }
    object
}

/// One row an outcome, or with trajectories one row an outcome and month.
pub(super) fn as_table(made: &Made, trajectory: bool, format: Format) -> Result<String> {
    let month: &[&str] = if trajectory { &["month"] } else { &[] };
    let mut table = Table::new(
        ["outcome", "unit"]
            .iter()
            .chain(month)
            .chain(&["p05", "p25", "p50", "p75", "p95"])
            .copied(),
    );
    for outcome in Outcome::ALL {
        let label = [json!(outcome.id()), json!(outcome.unit().id())];
        if trajectory {
            for (month, band) in made.trajectory(outcome).iter().enumerate() {
                table.push(
                    label
                        .iter()
                        .cloned()
                        .chain([json!(month)])
                        .chain(numbers(band)),
                );
            }
        } else {
            table.push(label.into_iter().chain(numbers(&made.band_at_end(outcome))));
        }
    }
    table.write(format)
}

fn numbers(band: &Band) -> [Value; 5] {
    [band.p05, band.p25, band.p50, band.p75, band.p95].map(|percentile| json!(percentile))
}

/// One row a member: its number, its parameters, its outcomes at the end.
pub(super) fn per_member(made: &Made, format: Format) -> Result<String> {
    let parameters = Parameter::ALL.map(Parameter::id);
    let outcomes = Outcome::ALL.map(Outcome::id);
    let mut table = Table::new(
        ["member"]
            .iter()
            .chain(&parameters)
            .chain(&outcomes)
            .copied(),
    );
    let ends = Outcome::ALL.map(|outcome| made.at_end(outcome));
    for member in 0..made.members() {
        let world = made.experiment().world(member);
        let parameters = Parameter::ALL.map(|p| json!(world.get(p)));
        let outcomes = ends.each_ref().map(|end| json!(end[member as usize]));
        table.push(
            [json!(member)]
                .into_iter()
                .chain(parameters)
                .chain(outcomes),
        );
    }
    table.write(format)
}
