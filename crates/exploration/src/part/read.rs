//! Parts read back from a link or a file.

use std::fmt;

use regiewijzer_ensemble::Range;
use regiewijzer_evidence::partnership;
use regiewijzer_model::initial_stocks::STOCKS;
use regiewijzer_model::lever::{Kind, Value};
use regiewijzer_model::{
    InitialStocks, Lever, Months, Outcome, Parameter, Reading, Regiemix, Scenario,
    ScheduledScenario, Share, Thresholds,
};

use super::Part;
use super::number::{decimal, digits, signed};
use super::write::{BEST, ERROR, WITHOUT};
use crate::{Exploration, PanelKind, PanelView, Plotted, Ranks, Role};

/// What a part of a link may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// A value of a lever, of the kind that it holds.
    Lever(Lever),
    /// A whole number between two ends.
    Whole(u32, u32),
    /// Ranges of parameters.
    Assumptions,
    /// The range of one parameter.
    Range(Parameter),
    /// Readings.
    Readings,
    /// Thresholds of outcomes.
    Thresholds,
    /// A word that leaves chance out.
    Noise,
    /// One of the numbers of worlds.
    Members,
    /// Any seed.
    Seed,
    /// Ranks of outcomes.
    Ranks,
    /// The id of an outcome, perhaps with a kind of view.
    View,
}

impl fmt::Display for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lever(lever) => lever_allowed(*lever, f),
            Self::Whole(low, high) => write!(f, "a whole number from {low} to {high}"),
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
            Self::Readings => {
                let ids = Reading::ALL.map(Reading::id).join(", ");
                write!(f, "some of {ids}, with commas")
            }
            Self::Thresholds => write!(
                f,
                "OUTCOME:VALUE, with the outcomes that `regiewijzer run` lists and a value from 0 to 1 \
                 for a share, to {} for others",
                Thresholds::max(Outcome::Kost)
            ),
            Self::Noise => write!(f, "{WITHOUT}"),
            Self::Members => {
                let [few, more, most] = Exploration::MEMBERS;
                write!(f, "{few}, {more} or {most}")
            }
            Self::Seed => write!(f, "a whole number from 0 to {}", u32::MAX),
            Self::Ranks => write!(
                f,
                "OUTCOME:RANK, with the outcomes that `regiewijzer run` lists and ranks from 1 to {}",
                Ranks::LAST
            ),
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

fn lever_allowed(lever: Lever, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match lever.kind() {
        Kind::Scenario => {
            let ids = Scenario::ALL.map(Scenario::id).join(", ");
            write!(f, "one of {ids}")
        }
        Kind::Partnership => write!(f, "the id of one of the 32 partnerships, such as w13"),
        Kind::Mix => write!(f, "three percentages that add up to 100, such as 15-25-60"),
        Kind::Options(options) => write!(f, "one of {}", options.join(", ")),
        Kind::Share | Kind::Level | Kind::Whole | Kind::Euro => {
            let (lo, hi) = lever.bounds().unwrap_or_default();
            write!(f, "a number from {lo} to {hi}")
        }
        Kind::Schedule => write!(
            f,
            "a month within the horizon and a scenario, such as 24:terreinregisseur"
        ),
        Kind::Stocks => {
            let stocks = STOCKS.map(Outcome::id).join(", ");
            write!(f, "STOCK:LEVEL, with levels from 0 to 1 of {stocks}")
        }
    }
}

impl Part {
    /// The values that are written of this part: each of a list, else the one.
    pub fn values(self, written: &str) -> impl Iterator<Item = &str> {
        let is_list = matches!(
            self,
            Self::Lever(Lever::Start)
                | Self::Assumptions
                | Self::Readings
                | Self::Thresholds
                | Self::Ranks
        );
        written.split(move |sign| is_list && sign == ',')
    }

    /// The exploration with one of the values of this part.
    ///
    /// # Errors
    /// With what it may hold.
    pub fn read(self, before: Exploration, value: &str) -> Result<Exploration, Allowed> {
        Ok(match self {
            Self::Lever(lever) => {
                let value = lever_value(lever, &before, value)?;
                before.with(lever, Some(value))
            }
            Self::Assumptions => {
                let (parameter, range) = range(value).ok_or(Allowed::Assumptions)?;
                let mut next = before;
                let set = next.assumptions.set(parameter, range);
                set.map_err(|_| Allowed::Range(parameter))?;
                next
            }
            Self::Months => {
                let (low, high) = Months::ALLOWED.into_inner();
                before.with_months(Some(whole(value, low, high)?))
            }
            Self::Panel(panel) => before.with_view(panel, view(value).ok_or(Allowed::View)?),
            Self::Readings => {
                let reading = Reading::from_id(value).ok_or(Allowed::Readings)?;
                before.with_reading(reading, true)
            }
            Self::Thresholds => {
                let (outcome, threshold) = threshold(value).ok_or(Allowed::Thresholds)?;
                let mut next = before;
                let set = next.thresholds.set(outcome, threshold);
                set.map_err(|_| Allowed::Thresholds)?;
                next
            }
            Self::Noise if value == WITHOUT => before.with_noise(false),
            Self::Noise => return Err(Allowed::Noise),
            Self::Members => {
                let members =
                    digits(value).filter(|members| Exploration::MEMBERS.contains(members));
                before.with_members(members.ok_or(Allowed::Members)?)
            }
            Self::Seed => before.with_seed(digits(value).ok_or(Allowed::Seed)?),
            Self::Ranks => {
                let (measure, rank) = rank(value).ok_or(Allowed::Ranks)?;
                let ranks = before.ranks.clone().with(measure, Some(rank));
                before.with_ranks(ranks)
            }
        })
    }
}

/// What a lever is set to by what is written of it.
fn lever_value(lever: Lever, before: &Exploration, value: &str) -> Result<Value, Allowed> {
    let read = match lever.kind() {
        Kind::Scenario => Scenario::from_id(value).map(Value::from),
        Kind::Partnership => partnership(value).map(|one| one.id.to_owned().into()),
        Kind::Mix => mix(value).map(Value::from),
        Kind::Share => share(value).map(Value::from),
        Kind::Whole | Kind::Euro => {
            let (low, high) = lever.bounds_beside(&before.choices).unwrap_or_default();
            return whole(value, low as u32, high as u32).map(Value::from);
        }
        Kind::Level => signed(value)
            .filter(|level| within(lever, *level))
            .map(Value::from),
        Kind::Options(options) => {
            let place = options.iter().position(|option| *option == value);
            place.map(|place| Value::Number(place as f64))
        }
        Kind::Schedule => scheduled(value, before).map(|next| vec![next].into()),
        Kind::Stocks => stocks(value, &before.choices.start).map(Value::from),
    };
    read.ok_or(Allowed::Lever(lever))
}

fn within(lever: Lever, level: f64) -> bool {
    lever
        .bounds()
        .is_some_and(|(lo, hi)| (lo..=hi).contains(&level))
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

/// A scenario that takes over within the horizon.
fn scheduled(value: &str, before: &Exploration) -> Option<ScheduledScenario> {
    let (after, scenario) = value.split_once(':')?;
    let after = digits(after).filter(|after| (1..before.months.get()).contains(after))?;
    Some(ScheduledScenario {
        after,
        scenario: Scenario::from_id(scenario)?,
    })
}

/// The stocks as they were, with one that starts elsewhere.
fn stocks(value: &str, before: &InitialStocks) -> Option<InitialStocks> {
    let (stock, level) = value.split_once(':')?;
    let mut stocks = before.clone();
    stocks.set(Outcome::from_id(stock)?, share(level)?)?;
    Some(stocks)
}

fn rank(value: &str) -> Option<(Outcome, u32)> {
    let (measure, rank) = value.split_once(':')?;
    let rank = digits(rank).filter(|rank| (1..=Ranks::LAST).contains(rank))?;
    Some((Outcome::from_id(measure)?, rank))
}

fn threshold(value: &str) -> Option<(Outcome, f64)> {
    let (id, threshold) = value.split_once(':')?;
    Some((Outcome::from_id(id)?, decimal(threshold)?))
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

fn share(value: &str) -> Option<Share> {
    decimal(value).and_then(Share::new)
}

fn whole(value: &str, low: u32, high: u32) -> Result<f64, Allowed> {
    digits(value)
        .filter(|number| (low..=high).contains(number))
        .map(f64::from)
        .ok_or(Allowed::Whole(low, high))
}

/// A mix as it is written again: with four decimals, adding up to a hundred.
fn mix(value: &str) -> Option<Regiemix> {
    let percents: Option<Vec<f64>> = value.split('-').map(decimal).collect();
    let percents: [f64; 3] = percents?.try_into().ok()?;
    let [bestuur, terrein, beleid] = percents.map(|percent| percent / 100.0);
    let mix = Regiemix::new(bestuur, terrein, beleid)?;
    let written = Role::ALL.map(|role| role.percent(mix));
    let is_written = written
        .iter()
        .zip(percents)
        .all(|(own, read)| near(*own, read));
    Some(if is_written && near(written.iter().sum(), 100.0) {
        mix
    } else {
        tidied(mix)
    })
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

/// The mix with its percentages rounded to four decimals; the largest takes what rounding leaves.
fn tidied(mix: Regiemix) -> Regiemix {
    const WHOLE: f64 = 1e6;
    let mut parts = <[f64; 3]>::from(mix).map(|share| (share * WHOLE).round());
    let left = WHOLE - parts.iter().sum::<f64>();
    if let Some(largest) = parts.iter_mut().max_by(|a, b| a.total_cmp(b)) {
        *largest += left;
    }
    // By way of percentages, as they are read.
    let [bestuur, terrein, beleid] = parts.map(|part| part / 1e4 / 100.0);
    Regiemix::from_weights(bestuur, terrein, beleid)
}
