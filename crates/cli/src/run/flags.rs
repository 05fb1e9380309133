//! Reading the flags of `run`, each with one sentence for what isn't allowed.

use anyhow::{Error, anyhow};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use regiewijzer_model::initial_stocks::STOCKS;
use regiewijzer_model::{
    ChoiceError, InitialStocks, Lever, Outcome, Regiemix, Scenario, ScheduledScenario, Share,
};
use std::ops::RangeInclusive;
use std::str::FromStr;

/// Reads a scenario by its id.
pub(super) fn scenario() -> impl TypedValueParser<Value = Scenario> {
    PossibleValuesParser::new(Scenario::ALL.map(Scenario::id))
        .map(|id| Scenario::from_id(&id).unwrap_or_default())
}

/// A mix as written: three shares with commas.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mix(pub(super) Regiemix);

impl FromStr for Mix {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        let allowed =
            || "allowed are three shares from 0 to 1 that add up to 1, such as .2,.7,.1".to_owned();
        let shares: Result<Vec<f64>, _> = written
            .split(',')
            .map(|share| share.trim().parse())
            .collect();
        match shares.as_deref() {
            Ok(&[b, t, p]) => Regiemix::new(b, t, p).map(Mix).ok_or_else(allowed),
            _ => Err(allowed()),
        }
    }
}

/// Scenarios in turn.
#[derive(Clone, Debug)]
pub(super) struct Schedule {
    pub(super) first: Scenario,
    pub(super) later: Vec<ScheduledScenario>,
}

impl FromStr for Schedule {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        let allowed = || {
            let scenarios = Scenario::ALL.map(Scenario::id).join(", ");
            format!(
                "allowed is MONTH:SCENARIO;MONTH:SCENARIO…, the first at month 0, with a scenario of {scenarios}"
            )
        };
        let turn = |part: &str| {
            let (after, scenario) = part.split_once(':')?;
            Some(ScheduledScenario {
                after: after.trim().parse().ok()?,
                scenario: Scenario::from_id(scenario.trim())?,
            })
        };
        let turns: Option<Vec<ScheduledScenario>> = written.split(';').map(turn).collect();
        match turns.as_deref() {
            Some([first, later @ ..]) if first.after == 0 => Ok(Self {
                first: first.scenario,
                later: later.to_vec(),
            }),
            _ => Err(allowed()),
        }
    }
}

/// Where the horizon starts.
#[derive(Clone, Debug)]
pub(super) struct Start(pub(super) InitialStocks);

impl FromStr for Start {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        let mut stocks = InitialStocks::default();
        for part in written.split(',') {
            let set = part.split_once('=').and_then(|(stock, level)| {
                let level = level.trim().parse().ok().and_then(Share::new)?;
                stocks.set(Outcome::from_id(stock.trim())?, level)
            });
            if set.is_none() {
                let stocks = STOCKS.map(Outcome::id).join(", ");
                return Err(format!(
                    "{part:?} is not of the form STOCK=LEVEL; allowed are levels from 0 to 1 of {stocks}"
                ));
            }
        }
        Ok(Self(stocks))
    }
}

/// A number from 0 to 1.
pub(crate) fn share(written: &str) -> Result<Share, String> {
    let number = written.parse().ok().and_then(Share::new);
    number.ok_or_else(|| "allowed is a number from 0 to 1, such as .5".to_owned())
}

/// Any number; its range is checked with the other choices.
pub(crate) fn number(written: &str) -> Result<f64, String> {
    written
        .parse()
        .map_err(|_| "allowed is a number, such as 68000".to_owned())
}

/// Reads a whole number within these bounds.
pub(crate) fn whole(allowed: RangeInclusive<u32>) -> impl Fn(&str) -> Result<u32, String> + Clone {
    move |written| {
        let number = written.parse().ok().filter(|n| allowed.contains(n));
        number.ok_or_else(|| {
            format!(
                "allowed is a whole number from {} to {}",
                allowed.start(),
                allowed.end()
            )
        })
    }
}

/// The flag that a choice was made with, in front of what is wrong with it.
pub(crate) fn name_the_flag(error: &ChoiceError) -> Error {
    let flag = match error.lever() {
        Lever::Partnership => "--partnership",
        Lever::Inhabitants => "--inhabitants",
        Lever::Municipalities => "--municipalities",
        Lever::PolicyInhabitants => "--policy-inhabitants",
        Lever::Budget => "--budget",
        Lever::Schedule => "--schedule",
    };
    anyhow!("{flag}: {error}")
}
