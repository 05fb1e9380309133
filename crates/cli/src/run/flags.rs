//! Reading the flags of `run`, each with one sentence for what isn't allowed.

use anyhow::{Error, anyhow};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use regiewijzer_model::initial_stocks::STOCKS;
use regiewijzer_model::lever::{Kind, Value};
use regiewijzer_model::{
    ChoiceError, Choices, InitialStocks, Lever, Outcome, Reading, Regiemix, Scenario,
    ScheduledScenario, Share,
};
use std::ops::RangeInclusive;

/// Reads a scenario by its id.
pub(super) fn scenario() -> impl TypedValueParser<Value = Value> {
    PossibleValuesParser::new(Scenario::ALL.map(Scenario::id))
        .map(|id| Value::Scenario(Scenario::from_id(&id).unwrap_or_default()))
}

/// Reads what a flag sets its lever to, or says what is allowed.
pub(super) fn value(lever: Lever, written: &str) -> Result<Value, String> {
    match lever.kind() {
        Kind::Scenario | Kind::Partnership => Ok(Value::Partnership(written.to_owned())),
        Kind::Mix => mix(written).map(Value::Mix),
        Kind::Schedule => schedule(written).map(Value::Schedule),
        Kind::Stocks => stocks(written).map(Value::Stocks),
        Kind::Share => share(written).map(Value::from),
        Kind::Whole => {
            let (low, high) = lever.bounds().unwrap_or_default();
            whole(low as u32..=high as u32)(written).map(Value::from)
        }
        // Its range is checked with the other choices.
        Kind::Euro => number(written).map(Value::Number),
        Kind::Level | Kind::Options(_) => level(lever, written),
    }
}

/// What a flag is for.
pub(super) fn help(lever: Lever) -> String {
    match lever {
        Lever::Further(further) => {
            let today = further.info().today;
            let today = lever
                .option(today)
                .map_or_else(|| today.to_string(), str::to_owned);
            let name = lever.name().en;
            format!("{name}: {}; today {today}", level_allowed(lever))
        }
        // The data files hold no straight quotes, which a shell wants.
        main => main.help().replace(['“', '”'], "\""),
    }
}

/// What the value of a flag is called.
pub(super) fn value_name(lever: Lever) -> String {
    let name = match lever.kind() {
        Kind::Scenario => "PRESET",
        Kind::Partnership => "ID",
        Kind::Mix => "B,T,P",
        Kind::Share => "0..1",
        Kind::Whole => "N",
        Kind::Euro => "EUR",
        Kind::Level => "LEVEL",
        Kind::Options(options) => return options.join("|"),
        Kind::Schedule => "MONTH:SCENARIO;…",
        Kind::Stocks => "STOCK=LEVEL,…",
    };
    name.to_owned()
}

fn mix(written: &str) -> Result<Regiemix, String> {
    let shares: Result<Vec<f64>, _> = written
        .split(',')
        .map(|share| share.trim().parse())
        .collect();
    let mix = match shares.as_deref() {
        Ok(&[b, t, p]) => Regiemix::new(b, t, p),
        _ => None,
    };
    mix.ok_or_else(|| {
        "allowed are three shares from 0 to 1 that add up to 1, such as .2,.7,.1".to_owned()
    })
}

/// Scenarios in turn, the first at month 0.
fn schedule(written: &str) -> Result<Vec<ScheduledScenario>, String> {
    let one = |part: &str| {
        let (after, scenario) = part.split_once(':')?;
        Some(ScheduledScenario {
            after: after.trim().parse().ok()?,
            scenario: Scenario::from_id(scenario.trim())?,
        })
    };
    let all: Option<Vec<ScheduledScenario>> = written.split(';').map(one).collect();
    all.filter(|all| all[0].after == 0).ok_or_else(|| {
        let scenarios = Scenario::ALL.map(Scenario::id).join(", ");
        format!(
            "allowed is MONTH:SCENARIO;MONTH:SCENARIO…, the first at month 0, with a scenario of {scenarios}"
        )
    })
}

fn stocks(written: &str) -> Result<InitialStocks, String> {
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
    Ok(stocks)
}

fn level(lever: Lever, written: &str) -> Result<Value, String> {
    let level = match lever.kind() {
        Kind::Options(options) => {
            let place = options.iter().position(|option| *option == written);
            place.map(|place| place as f64)
        }
        _ => written.parse().ok(),
    };
    level
        .map(Value::Number)
        .filter(|value| {
            let mut any = Choices::default();
            lever.set(&mut any, Some(value.clone())).is_some()
        })
        .ok_or_else(|| format!("allowed is {}", level_allowed(lever)))
}

fn level_allowed(lever: Lever) -> String {
    if let Kind::Options(options) = lever.kind() {
        return options.join(", ");
    }
    let (lo, hi) = lever.bounds().unwrap_or_default();
    format!("a number from {lo} to {hi}")
}

/// A number from 0 to 1.
pub(crate) fn share(written: &str) -> Result<Share, String> {
    let number = written.parse().ok().and_then(Share::new);
    number.ok_or_else(|| "allowed is a number from 0 to 1, such as .5".to_owned())
}

/// Reads a reading by its id.
pub(crate) fn reading(written: &str) -> Result<Reading, String> {
    Reading::from_id(written.trim()).ok_or_else(|| {
        let ids = Reading::ALL.map(Reading::id).join(", ");
        format!("allowed are {ids}")
    })
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
    anyhow!("--{}: {error}", error.lever().flag())
}
