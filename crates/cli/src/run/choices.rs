//! The flags of what is chosen, the same for every command that runs the model.

use super::flags::{self, Mix, Schedule, Start};
use super::further::FurtherArgs;
use regiewijzer_model::{Choices, InstrumentOverrides, Region, Scenario, Share};

/// What is chosen.
#[derive(clap::Args, Clone, Debug, Default)]
pub(crate) struct ChoiceArgs {
    /// The scenario that the mix and the doorzettingsmacht come from [default: vandaag]
    #[arg(long, value_parser = flags::scenario())]
    preset: Option<Scenario>,
    /// Shares of time for bestuurs-, terrein- and beleidsregie, such as .2,.7,.1; they add up to 1
    #[arg(long, value_name = "B,T,P")]
    mix: Option<Mix>,
    /// Inhabitants of the region, 20000 to 800000
    #[arg(long, value_name = "N", value_parser = flags::whole(Region::INHABITANTS))]
    inhabitants: Option<u32>,
    /// Municipalities of the region, 1 to 40
    #[arg(long, value_name = "N", value_parser = flags::whole(Region::MUNICIPALITIES))]
    municipalities: Option<u32>,
    /// Inhabitants of the scale at which policy work is pooled, at least those of the region
    #[arg(long, value_name = "N", value_parser = flags::whole(Region::INHABITANTS))]
    policy_inhabitants: Option<u32>,
    /// Power to get things done, 0 to 1
    #[arg(long, value_name = "0..1", value_parser = flags::share)]
    doorzettingsmacht: Option<Share>,
    /// The whole yearly means in euro, 0 to 2000000; without it they follow the subsidy rule
    #[arg(long, value_name = "EUR", value_parser = flags::number)]
    budget: Option<f64>,
    /// One of the 32 partnerships, by its id
    #[arg(long, value_name = "ID")]
    partnership: Option<String>,
    /// Scenarios in turn, such as "0:bestuursregisseur;24:terreinregisseur"; the first starts at 0
    #[arg(long, value_name = "MONTH:SCENARIO;…", conflicts_with_all = ["preset", "mix", "doorzettingsmacht"])]
    schedule: Option<Schedule>,
    /// Where the horizon starts, by a capacity scan, such as interne_regie=.2,draagvlak=.3
    #[arg(long, value_name = "STOCK=LEVEL,…")]
    start: Option<Start>,
    /// A voice towards Flanders and VDAB that doesn't follow from the doorzettingsmacht, 0 to 1
    #[arg(long, value_name = "0..1", value_parser = flags::share, help_heading = "Instruments untied")]
    signaal: Option<Share>,
    /// An agreement with VDAB that doesn't follow from the doorzettingsmacht, 0 to 1
    #[arg(long, value_name = "0..1", value_parser = flags::share, help_heading = "Instruments untied")]
    akkoord: Option<Share>,
    /// Advice on extra places that doesn't follow from the doorzettingsmacht, 0 to 1
    #[arg(long, value_name = "0..1", value_parser = flags::share, help_heading = "Instruments untied")]
    advies: Option<Share>,
    /// Allocating places in local services, not following from the doorzettingsmacht, 0 to 1
    #[arg(long, value_name = "0..1", value_parser = flags::share, help_heading = "Instruments untied")]
    toewijzen_lde: Option<Share>,
    /// Allocating places in maatwerk, not following from the doorzettingsmacht, 0 to 1
    #[arg(long, value_name = "0..1", value_parser = flags::share, help_heading = "Instruments untied")]
    toewijzen_maatwerk: Option<Share>,
    #[command(flatten)]
    further: FurtherArgs,
}

impl ChoiceArgs {
    /// A scenario as it is.
    pub(crate) fn of_scenario(scenario: Scenario) -> Self {
        Self {
            preset: Some(scenario),
            ..Self::default()
        }
    }

    /// What these flags choose.
    pub(crate) fn choices(&self) -> Choices {
        let first = self.schedule.as_ref().map(|schedule| schedule.first);
        Choices {
            scenario: first.or(self.preset).unwrap_or_default(),
            mix: self.mix.map(|mix| mix.0),
            doorzettingsmacht: self.doorzettingsmacht,
            partnership: self.partnership.clone(),
            inhabitants: self.inhabitants,
            municipalities: self.municipalities,
            policy_inhabitants: self.policy_inhabitants,
            budget_eur: self.budget,
            overrides: InstrumentOverrides {
                signal: self.signaal,
                agreement: self.akkoord,
                advice: self.advies,
                allocation_lde: self.toewijzen_lde,
                allocation_maatwerk: self.toewijzen_maatwerk,
            },
            further: self.further.levels(),
            start: self.start.clone().map(|start| start.0).unwrap_or_default(),
            later: self
                .schedule
                .clone()
                .map(|schedule| schedule.later)
                .unwrap_or_default(),
        }
    }

    /// These flags, and where they say nothing those that hold for all. A schedule brings its own
    /// scenarios, so it and what it conflicts with keep each other out.
    pub(crate) fn over(self, common: &Self) -> Self {
        let common = common.clone();
        let in_turn = self.schedule.is_some();
        let at_once =
            self.preset.is_some() || self.mix.is_some() || self.doorzettingsmacht.is_some();
        Self {
            preset: self.preset.or(common.preset.filter(|_| !in_turn)),
            mix: self.mix.or(common.mix.filter(|_| !in_turn)),
            inhabitants: self.inhabitants.or(common.inhabitants),
            municipalities: self.municipalities.or(common.municipalities),
            policy_inhabitants: self.policy_inhabitants.or(common.policy_inhabitants),
            doorzettingsmacht: self
                .doorzettingsmacht
                .or(common.doorzettingsmacht.filter(|_| !in_turn)),
            budget: self.budget.or(common.budget),
            partnership: self.partnership.or(common.partnership),
            schedule: self.schedule.or(common.schedule.filter(|_| !at_once)),
            start: self.start.or(common.start),
            signaal: self.signaal.or(common.signaal),
            akkoord: self.akkoord.or(common.akkoord),
            advies: self.advies.or(common.advies),
            toewijzen_lde: self.toewijzen_lde.or(common.toewijzen_lde),
            toewijzen_maatwerk: self.toewijzen_maatwerk.or(common.toewijzen_maatwerk),
            further: self.further.over(&common.further),
        }
    }
}
