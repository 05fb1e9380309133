//! Parts read back from a link or a file.

use regiewijzer_ensemble::Range;
use regiewijzer_evidence::partnership;
use regiewijzer_model::choices::BUDGET_EUR;
use regiewijzer_model::initial_stocks::STOCKS;
use regiewijzer_model::{
    FurtherLever, Months, Outcome, Parameter, Regiemix, Region, Scenario, Share,
};

use super::Part;
use super::write::{BEST, ERROR, WITHOUT};
use crate::{Exploration, PanelKind, PanelView, Plotted};
use std::fmt;

/// What a part of a link may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// The id of a scenario.
    Scenario,
    /// The id of a partnership.
    Region,
    /// Three percentages.
    Mix,
    /// A number from 0 to 1.
    Share,
    /// A month within the horizon and a scenario, and no own mix or power beside it.
    Later,
    /// A whole number between two ends.
    Whole(u32, u32),
    /// A level or an option of a further lever.
    Level(FurtherLever),
    /// Levels of stocks.
    Start,
    /// Ranges of parameters.
    Assumptions,
    /// The range of one parameter.
    Range(Parameter),
    /// A word that leaves chance out.
    Noise,
    /// Any seed.
    Seed,
    /// The id of an outcome, perhaps with a kind of view.
    View,
}

impl fmt::Display for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scenario => {
                let ids = Scenario::ALL.map(Scenario::id).join(", ");
                write!(f, "one of {ids}")
            }
            Self::Region => write!(f, "the id of one of the 32 partnerships, such as w13"),
            Self::Mix => write!(f, "three percentages that add up to 100, such as 15-25-60"),
            Self::Share => write!(f, "a number from 0 to 1, such as 0.8"),
            Self::Later => write!(
                f,
                "a month within the horizon and a scenario, such as 24:terreinregisseur, without \
                 a mix or power of its own"
            ),
            Self::Whole(low, high) => write!(f, "a whole number from {low} to {high}"),
            Self::Level(lever) => {
                let info = lever.info();
                if info.options.is_empty() {
                    write!(f, "a number from {} to {}", info.lo, info.hi)
                } else {
                    write!(f, "one of {}", info.options.join(", "))
                }
            }
            Self::Start => {
                let stocks = STOCKS.map(Outcome::id).join(", ");
                write!(f, "STOCK:LEVEL, with levels from 0 to 1 of {stocks}")
            }
            Self::Assumptions => write!(
                f,
                "PARAM:VALUE or PARAM:LO-HI, with the parameters that `regiewijzer parameters` lists"
            ),
            Self::Range(parameter) => {
                let info = parameter.info();
                let (id, min, max) = (info.id, info.min, info.max);
                write!(
                    f,
                    "for {id} a value or range from {min} to {max}, the lower end first"
                )
            }
            Self::Noise => write!(f, "{WITHOUT}"),
            Self::Seed => write!(f, "a whole number from 0 to {}", u32::MAX),
            Self::View => {
                let kinds = PanelKind::ALL.map(PanelKind::id).join(", ");
                write!(
                    f,
                    "the id of an outcome, after one of {kinds} and a colon if need be"
                )
            }
        }
    }
}

impl Part {
    /// The exploration with what is written of this part.
    ///
    /// # Errors
    /// With what it may hold.
    pub fn read(self, before: Exploration, value: &str) -> Result<Exploration, Allowed> {
        let (low, high) = Region::INHABITANTS.into_inner();
        Ok(match self {
            Self::Scenario => {
                before.with_scenario(Scenario::from_id(value).ok_or(Allowed::Scenario)?)
            }
            Self::Region => {
                before.with_partnership(Some(partnership(value).ok_or(Allowed::Region)?.id))
            }
            Self::Mix => before.with_mix(Some(mix(value).ok_or(Allowed::Mix)?)),
            Self::Power => {
                let power = share(value)?;
                let mut next = before.with_doorzettingsmacht(Some(power.get()));
                // What somebody typed into a link may be finer than what a slider gives.
                let own = next.choices.scenario.doorzettingsmacht();
                next.choices.doorzettingsmacht = (power != own).then_some(power);
                next
            }
            Self::Later => {
                let own = before.has_own_mix() || before.choices.doorzettingsmacht.is_some();
                let (after, scenario) = turn(value).filter(|_| !own).ok_or(Allowed::Later)?;
                let within = after < before.months.get();
                let turn = within.then_some((f64::from(after), scenario));
                before.with_turn(Some(turn.ok_or(Allowed::Later)?))
            }
            Self::Instrument(instrument) => {
                let degree = share(value)?;
                let mut next = before;
                instrument.set(&mut next.choices.overrides, Some(degree));
                next
            }
            Self::Inhabitants => before.with_inhabitants(Some(whole(value, low, high)?)),
            Self::Municipalities => {
                let (low, high) = Region::MUNICIPALITIES.into_inner();
                before.with_municipalities(Some(whole(value, low, high)?))
            }
            Self::PolicyScale => {
                let number = whole(value, before.inhabitants(), high)?;
                before.with_policy_inhabitants(Some(number))
            }
            Self::Means => {
                let (low, high) = BUDGET_EUR.into_inner();
                before.with_budget(Some(whole(value, low as u32, high as u32)?))
            }
            Self::Lever(lever) => {
                let level = level(lever, value).ok_or(Allowed::Level(lever))?;
                let mut next = before;
                let set = next.choices.further.set(lever, level);
                set.ok_or(Allowed::Level(lever))?;
                next
            }
            Self::Start => value.split(',').try_fold(before, |next, one| {
                let (stock, level) = stock(one).ok_or(Allowed::Start)?;
                let mut next = next;
                next.choices.start.set(stock, level).ok_or(Allowed::Start)?;
                Ok(next)
            })?,
            Self::Months => {
                let (low, high) = Months::ALLOWED.into_inner();
                let number = whole(value, low, high)?;
                before.with_months(Some(number))
            }
            Self::Assumptions => value.split(',').try_fold(before, |next, one| {
                let (parameter, range) = range(one).ok_or(Allowed::Assumptions)?;
                let mut next = next;
                let set = next.assumptions.set(parameter, range);
                set.map_err(|_| Allowed::Range(parameter))?;
                Ok(next)
            })?,
            Self::Panel(panel) => before.with_view(panel, view(value).ok_or(Allowed::View)?),
            Self::Noise if value == WITHOUT => before.with_noise(false),
            Self::Noise => return Err(Allowed::Noise),
            Self::Seed => before.with_seed(digits(value).ok_or(Allowed::Seed)?),
        })
    }
}

fn view(value: &str) -> Option<PanelView> {
    let words: Vec<&str> = value.split(':').collect();
    let (kind, outcome, further) = match words[..] {
        [outcome] => (PanelKind::Fan, outcome, &[][..]),
        [kind, outcome, ref further @ ..] => (PanelKind::from_id(kind)?, outcome, further),
        [] => return None,
    };
    let view = PanelView::of_kind(kind, Outcome::from_id(outcome)?);
    further.iter().try_fold(view, |view, word| {
        Some(match *word {
            BEST => PanelView {
                plotted: Plotted::Best,
                ..view
            },
            ERROR => PanelView {
                error: true,
                ..view
            },
            other => PanelView {
                other: Outcome::from_id(other)?,
                ..view
            },
        })
    })
}

fn turn(value: &str) -> Option<(u32, Scenario)> {
    let (after, scenario) = value.split_once(':')?;
    let after = digits(after).filter(|after| *after > 0)?;
    Some((after, Scenario::from_id(scenario)?))
}

fn stock(value: &str) -> Option<(Outcome, Share)> {
    let (stock, level) = value.split_once(':')?;
    let stock = Outcome::from_id(stock).filter(|stock| STOCKS.contains(stock))?;
    Some((stock, share(level).ok()?))
}

fn level(lever: FurtherLever, value: &str) -> Option<f64> {
    let options = lever.info().options;
    if options.is_empty() {
        signed(value)
    } else {
        let place = options.iter().position(|option| *option == value)?;
        Some(place as f64)
    }
}

fn range(value: &str) -> Option<(Parameter, Range)> {
    let (id, range) = value.split_once(':')?;
    let parameter = Parameter::from_id(id)?;
    // A dash after a digit stands between the ends; any other is a sign.
    let between = range
        .bytes()
        .zip(range.bytes().skip(1))
        .position(|(before, sign)| sign == b'-' && (before.is_ascii_digit() || before == b'.'));
    let (lo, hi) = match between {
        Some(place) => (signed(&range[..=place])?, signed(&range[place + 2..])?),
        None => (signed(range)?, signed(range)?),
    };
    Some((parameter, Range { lo, hi }))
}

fn share(value: &str) -> Result<Share, Allowed> {
    decimal(value).and_then(Share::new).ok_or(Allowed::Share)
}

fn whole(value: &str, low: u32, high: u32) -> Result<f64, Allowed> {
    digits(value)
        .filter(|number| (low..=high).contains(number))
        .map(f64::from)
        .ok_or(Allowed::Whole(low, high))
}

/// A number of digits alone: no sign, no exponent.
fn digits(value: &str) -> Option<u32> {
    value
        .bytes()
        .all(|sign| sign.is_ascii_digit())
        .then(|| value.parse().ok())?
}

/// A number of digits with at most one point.
fn decimal(value: &str) -> Option<f64> {
    let plain = value
        .bytes()
        .all(|sign| sign.is_ascii_digit() || sign == b'.');
    plain.then(|| value.parse().ok())?
}

/// The same, perhaps below zero.
fn signed(value: &str) -> Option<f64> {
    match value.strip_prefix('-') {
        Some(rest) => decimal(rest).map(|number| -number),
        None => decimal(value),
    }
}

fn mix(value: &str) -> Option<Regiemix> {
    let shares: Option<Vec<f64>> = value
        .split('-')
        .map(|part| decimal(part).map(|percent| percent / 100.0))
        .collect();
    let [bestuur, terrein, beleid] = shares?.try_into().ok()?;
    Regiemix::new(bestuur, terrein, beleid)
}
