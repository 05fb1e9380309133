//! A flag for each of the further levers, made from the model's own list.

use clap::{Arg, ArgMatches, Args, Command, Error, FromArgMatches};
use regiewijzer_model::further::LeverInfo;
use regiewijzer_model::{Further, FurtherLever};
use std::collections::BTreeMap;

/// The further levers, as given by their flags.
#[derive(Clone, Debug, Default)]
pub(super) struct FurtherArgs(BTreeMap<FurtherLever, f64>);

impl FurtherArgs {
    /// The levels they choose.
    pub(super) fn levels(&self) -> Further {
        let mut further = Further::default();
        for (lever, level) in &self.0 {
            // The parser of the flag lets only allowed levels through.
            let _ = further.set(*lever, *level);
        }
        further
    }

    /// These flags, and where they say nothing those that hold for all.
    pub(super) fn over(self, common: &Self) -> Self {
        let mut levels = common.0.clone();
        levels.extend(self.0);
        Self(levels)
    }
}

impl Args for FurtherArgs {
    fn augment_args(command: Command) -> Command {
        FurtherLever::ALL
            .into_iter()
            .fold(command, |command, lever| command.arg(flag(lever.info())))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for FurtherArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let given = |lever: FurtherLever| Some((lever, *matches.get_one::<f64>(lever.id())?));
        Ok(Self(
            FurtherLever::ALL.into_iter().filter_map(given).collect(),
        ))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

fn flag(info: &'static LeverInfo) -> Arg {
    Arg::new(info.id)
        .long(info.id.replace('_', "-"))
        .value_name(if info.options.is_empty() {
            "LEVEL".to_owned()
        } else {
            info.options.join("|")
        })
        .help(format!(
            "{}: {}; today {}",
            info.name.en,
            allowed(info),
            today(info)
        ))
        .help_heading("Further levers")
        .allow_hyphen_values(true)
        .value_parser(move |written: &str| level(info, written))
}

fn level(info: &LeverInfo, written: &str) -> Result<f64, String> {
    let by_name = info
        .options
        .iter()
        .position(|option| *option == written)
        .map(|place| place as f64);
    let by_number = || written.parse().ok().filter(|_| info.options.is_empty());
    let level = by_name
        .or_else(by_number)
        .filter(|level| Further::default().set(info.lever, *level).is_some());
    level.ok_or_else(|| format!("allowed is {}", allowed(info)))
}

fn allowed(info: &LeverInfo) -> String {
    if info.options.is_empty() {
        format!("a number from {} to {}", info.lo, info.hi)
    } else {
        info.options.join(", ")
    }
}

fn today(info: &LeverInfo) -> String {
    info.options
        .get(info.today as usize)
        .map_or_else(|| info.today.to_string(), |option| (*option).to_owned())
}
