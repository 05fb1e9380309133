//! What the levers can move at all, and which measures say the same.
//!
//! Both are computed by a frozen sweep around today in the median region: each lever at both ends of its
//! range or at each of its options, one at a time, and the four scenarios, in 500 worlds of seed 1. The
//! outcome stands in `data/movable.csv` and `data/doubles.csv`; a test computes it anew.

use crate::direction;
use crate::ends::{End, Ends};
use regiewijzer_decide::correlation::within_worlds;
use regiewijzer_ensemble::{Band, Inquiry};
use regiewijzer_evidence::Text;
use regiewijzer_model::lever::{Kind, Value};
use regiewijzer_model::{Choices, Group, Lever, Outcome, Regiemix, Scenario, Thresholds};

/// Number of worlds of the sweep; its seed is [`Inquiry::SEED`].
pub const MEMBERS: u32 = 500;
/// Measures double each other where the gains on both are correlated above this. Where the one falls as
/// the other rises nothing is counted twice: that is a choice between two things.
pub const DOUBLE: f64 = 0.95;

/// The largest change of a measure that one lever or scenario brings.
#[derive(Clone, Debug, PartialEq)]
pub struct LargestChange {
    /// The measure.
    pub outcome: Outcome,
    /// The median of the differences with today in the same world, in the unit of the measure.
    pub change: f64,
    /// What is chosen for it, as the command writes an option.
    pub choice: &'static str,
}

/// Two measures that say the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Double {
    /// The measures, in the order of [`Outcome::ALL`].
    pub measures: [Outcome; 2],
    /// The correlation of the gains on both, over choices within a world, up to 1.
    pub correlation: f64,
}

include!(concat!(env!("OUT_DIR"), "/movable.rs"));

/// The largest change of a measure in the frozen sweep.
#[must_use]
pub fn largest_change(outcome: Outcome) -> &'static LargestChange {
    &CHANGES[outcome as usize]
}

/// The measures among these that double each other, in pairs.
pub fn doubles(among: &[Outcome]) -> impl Iterator<Item = &'static Double> {
    let both = |double: &&Double| double.measures.iter().all(|one| among.contains(one));
    DOUBLES.iter().filter(both)
}

/// The measures that count where none are chosen: these first, then people at work, then what the levers
/// can move; of a pair that doubles each other only the one that came first.
#[must_use]
pub fn criteria(first: &[Outcome]) -> Vec<Outcome> {
    let thresholds = Thresholds::default();
    let (context, moved): (Vec<_>, Vec<_>) = Outcome::ALL
        .into_iter()
        .partition(|one| Section::of(*one, &thresholds) == Section::Context);
    let mut criteria: Vec<Outcome> = Vec::new();
    let first = first.iter().copied().chain([Outcome::AanHetWerk]);
    for outcome in first.chain(moved).chain(context) {
        if criteria.contains(&outcome) {
            continue;
        }
        criteria.push(outcome);
        if doubles(&criteria).next().is_some() {
            criteria.pop();
        }
    }
    criteria.sort_unstable();
    criteria
}

/// Where a measure is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Among the measures of its group: some lever changes it noticeably.
    Of(Group),
    /// Set elsewhere: no lever changes it noticeably.
    Context,
}

impl Section {
    /// Where a measure is shown under these thresholds.
    #[must_use]
    pub fn of(outcome: Outcome, thresholds: &Thresholds) -> Self {
        if largest_change(outcome).change.abs() < thresholds.of(outcome) {
            Self::Context
        } else {
            Self::Of(outcome.group())
        }
    }

    /// The sections with their measures, in the order in which they are shown; none is empty.
    #[must_use]
    pub fn all(thresholds: &Thresholds) -> Vec<(Self, Vec<Outcome>)> {
        let groups = Group::ALL.map(Self::Of);
        let sections = groups.into_iter().chain([Self::Context]);
        sections
            .map(|section| {
                let all = Outcome::ALL.into_iter();
                let own = all.filter(|one| Self::of(*one, thresholds) == section);
                (section, own.collect::<Vec<_>>())
            })
            .filter(|(_, measures)| !measures.is_empty())
            .collect()
    }

    /// Stable id.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Of(group) => group.id(),
            Self::Context => "context",
        }
    }

    /// Name for people.
    #[must_use]
    pub fn name(self) -> Text {
        match self {
            Self::Of(group) => group.name(),
            Self::Context => Text {
                nl: "Context: elders bepaald",
                en: "Context: set elsewhere",
            },
        }
    }

    /// What must be said beside its measures.
    #[must_use]
    pub fn note(self) -> Option<Text> {
        match self {
            Self::Of(group) => group.note(),
            Self::Context => Some(Text {
                nl: "Geen enkele knop verandert deze uitkomsten merkbaar. Het rapport geeft er geen cijfers voor.",
                en: "No lever changes these outcomes noticeably. The report gives no figures for them.",
            }),
        }
    }
}

/// What is chosen in the sweep, each under the name that the command has for it; today comes first and
/// the three futures last.
#[must_use]
pub fn sweep() -> Vec<(String, Choices)> {
    let today = Choices::default();
    let mut sweep = vec![(named("preset", "vandaag"), today.clone())];
    for lever in Lever::all() {
        for (written, value) in ends(lever) {
            let mut choices = today.clone();
            let set = lever.set(&mut choices, Some(value));
            if set.is_some() && choices.resolve() != today.resolve() {
                sweep.push((named(lever.flag(), &written), choices));
            }
        }
    }
    let futures = Scenario::ALL.into_iter().skip(1);
    sweep.extend(futures.map(|one| (named("preset", one.id()), Choices::of_scenario(one))));
    sweep
}

fn named(flag: &str, value: &str) -> String {
    format!("{flag}={value}")
}

/// Both ends of a lever, the corners of a mix, or every option; none where it is no matter of degree.
fn ends(lever: Lever) -> Vec<(String, Value)> {
    let number = |number: f64| {
        let written = lever
            .option(number)
            .map_or_else(|| number.to_string(), str::to_owned);
        (written, Value::Number(number))
    };
    match lever.kind() {
        Kind::Scenario | Kind::Partnership | Kind::Schedule | Kind::Stocks => Vec::new(),
        Kind::Mix => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]
            .into_iter()
            .filter_map(|[b, t, p]| {
                Some((format!("{b},{t},{p}"), Value::Mix(Regiemix::new(b, t, p)?)))
            })
            .collect(),
        Kind::Options(options) => (0..options.len())
            .map(|place| number(place as f64))
            .collect(),
        _ => {
            let (lo, hi) = lever.bounds().unwrap_or_default();
            let lo = lever.nearest(&Choices::default(), lo);
            [lo, hi].map(number).to_vec()
        }
    }
}

/// What to run for the sweep.
#[must_use]
pub fn inquiries() -> Vec<Inquiry> {
    let all = sweep().into_iter();
    all.map(|(_, choices)| Inquiry::about(choices)).collect()
}

/// The largest change of each measure and what is chosen for it, in the order of [`Outcome::ALL`];
/// `ends[i]` is of the choices `i` of the sweep.
#[must_use]
pub fn largest_changes(ends: &[Ends]) -> Vec<(f64, String)> {
    let names: Vec<String> = sweep().into_iter().map(|(name, _)| name).collect();
    let largest = |outcome: Outcome| {
        let today = ends
            .first()
            .map(|today| today.of(outcome))
            .unwrap_or_default();
        let mut largest = (0.0, names[0].clone());
        for (name, own) in names.iter().zip(ends) {
            let own = own.of(outcome);
            let change = Band::of(own.iter().zip(&today).map(|(own, today)| own - today)).p50;
            if change.abs() > f64::abs(largest.0) {
                largest = (change, name.clone());
            }
        }
        largest
    };
    Outcome::ALL.map(largest).to_vec()
}

/// The pairs that double each other over the main levers and the scenarios; a further lever moves a single
/// parameter, and so can move a measure alone. `ends[i]` is of the choices `i` of the sweep.
#[must_use]
pub fn computed_doubles(ends: &[Ends]) -> Vec<Double> {
    let today = Choices::default();
    let main: Vec<&Ends> = sweep()
        .iter()
        .zip(ends)
        .filter(|((_, choices), _)| choices.further == today.further)
        .map(|(_, ends)| ends)
        .collect();
    let worlds = main.iter().map(|ends| ends.members().len()).min();
    // What is better counts as more.
    let gains = Outcome::ALL.map(|outcome| -> Vec<Vec<f64>> {
        let gain = |end: &End| direction(outcome).gain(end[outcome as usize], 0.0);
        let world = |world: usize| {
            let ends = main.iter().map(|ends| gain(&ends.members()[world]));
            ends.collect()
        };
        (0..worlds.unwrap_or(0)).map(world).collect()
    });
    let pairs = Outcome::ALL.into_iter().flat_map(|one| {
        let later = Outcome::ALL.into_iter().filter(move |other| *other > one);
        later.map(move |other| [one, other])
    });
    let found = pairs.filter_map(|measures| {
        let [one, other] = measures.map(|measure| &gains[measure as usize]);
        let worlds = one.iter().zip(other);
        let correlation = within_worlds(worlds.map(|(one, other)| [one.as_slice(), other]))?;
        (correlation > DOUBLE).then_some(Double {
            measures,
            correlation,
        })
    });
    found.collect()
}
