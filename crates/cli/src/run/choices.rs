//! The flags of what is chosen, made from the model's list of levers: the same for every command
//! that runs the model.

use super::flags;
use clap::{Arg, ArgMatches, Args, Command, Error, FromArgMatches};
use regiewijzer_model::lever::{Kind, Value};
use regiewijzer_model::{Choices, Lever, Scenario};

/// The levers that flags set, with their values.
#[derive(Clone, Debug, Default)]
pub(crate) struct ChoiceArgs(Vec<(Lever, Value)>);

impl ChoiceArgs {
    /// A scenario as it is.
    pub(crate) fn of_scenario(scenario: Scenario) -> Self {
        Self(vec![(Lever::Scenario, scenario.into())])
    }

    /// What these flags choose.
    pub(crate) fn choices(&self) -> Choices {
        let mut choices = Choices::default();
        for (lever, value) in &self.0 {
            // The parser of a flag gives only values that its lever can hold.
            let _ = lever.set(&mut choices, Some(value.clone()));
        }
        choices
    }

    /// These flags, and where they say nothing those that hold for all. A schedule names its own
    /// scenarios, so it and a scenario keep each other out.
    pub(crate) fn over(mut self, common: &Self) -> Self {
        // A schedule sets the scenario too.
        let names_scenario = self.sets(Lever::Scenario);
        let kept = common.0.iter().filter(|(lever, _)| {
            !(self.sets(*lever) || names_scenario && *lever == Lever::Schedule)
        });
        let kept: Vec<_> = kept.cloned().collect();
        self.0.extend(kept);
        self
    }

    fn sets(&self, lever: Lever) -> bool {
        self.0.iter().any(|(one, _)| *one == lever)
    }
}

impl Args for ChoiceArgs {
    fn augment_args(command: Command) -> Command {
        command.args(Lever::all().map(flag))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for ChoiceArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let mut set = Vec::new();
        for lever in Lever::all() {
            match matches.get_one::<Value>(lever.flag()).cloned() {
                // The flag names the first scenario too.
                Some(Value::Schedule(mut all)) if !all.is_empty() => {
                    set.push((Lever::Scenario, all.remove(0).scenario.into()));
                    set.push((lever, all.into()));
                }
                Some(value) => set.push((lever, value)),
                None => {}
            }
        }
        Ok(Self(set))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// The flag of a lever.
fn flag(lever: Lever) -> Arg {
    let arg = Arg::new(lever.flag())
        .long(lever.flag())
        .help(flags::help(lever))
        .value_name(flags::value_name(lever));
    let arg = match lever {
        Lever::Instrument(_) => arg.help_heading("Instruments untied"),
        Lever::Further(_) => arg.help_heading("Further levers").allow_hyphen_values(true),
        Lever::Schedule => arg.conflicts_with(Lever::Scenario.flag()),
        _ => arg,
    };
    match lever.kind() {
        Kind::Scenario => arg.value_parser(flags::scenario()),
        _ => arg.value_parser(move |written: &str| flags::value(lever, written)),
    }
}
