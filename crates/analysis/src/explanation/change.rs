//! The levers that differ between two choices.

use regiewijzer_evidence::Text;
use regiewijzer_model::levers::MAIN_LEVERS;
use regiewijzer_model::{ChoiceError, Choices, FurtherLever, InstrumentOverrides, Regiemix, Share};

/// A lever that differs between two choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The division of time.
    Mix,
    /// Scenarios that take over later.
    Schedule,
    /// The scale: the partnership, its inhabitants and its municipalities.
    Scale,
    /// The scale at which policy work is pooled.
    PolicyScale,
    /// The doorzettingsmacht.
    Doorzettingsmacht,
    /// An instrument that doesn't follow from it.
    Instrument(Instrument),
    /// The yearly means, where they don't follow the subsidy rule.
    Means,
    /// A further lever.
    Further(FurtherLever),
    /// Where the horizon starts, by a capacity scan: no lever, but it makes a difference.
    Start,
}

/// An instrument that can be untied from the doorzettingsmacht.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instrument {
    /// A voice towards Flanders and VDAB.
    Signal,
    /// An agreement with VDAB.
    Agreement,
    /// Advice on extra places.
    Advice,
    /// Allocating places in local services.
    AllocationLde,
    /// Allocating places in maatwerk.
    AllocationMaatwerk,
}

/// Levers that belong together, for when there are more of them than groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// How time is used.
    Time,
    /// At which scale.
    Scale,
    /// With how much power.
    Power,
    /// With which means.
    Means,
    /// The further levers.
    Further,
    /// From which start.
    Start,
}

impl Instrument {
    /// All instruments, from the lowest rung of the ladder up.
    pub const ALL: [Self; 5] = [
        Self::Signal,
        Self::Agreement,
        Self::Advice,
        Self::AllocationLde,
        Self::AllocationMaatwerk,
    ];

    fn id(self) -> &'static str {
        match self {
            Self::Signal => "signaal",
            Self::Agreement => "akkoord",
            Self::Advice => "advies",
            Self::AllocationLde => "toewijzen_lde",
            Self::AllocationMaatwerk => "toewijzen_maatwerk",
        }
    }

    fn of(self, untied: &mut InstrumentOverrides) -> &mut Option<Share> {
        match self {
            Self::Signal => &mut untied.signal,
            Self::Agreement => &mut untied.agreement,
            Self::Advice => &mut untied.advice,
            Self::AllocationLde => &mut untied.allocation_lde,
            Self::AllocationMaatwerk => &mut untied.allocation_maatwerk,
        }
    }
}

impl Change {
    /// Stable id: that of the lever.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Mix => "regiemix",
            Self::Schedule => "verloop",
            Self::Scale => "inwoners",
            Self::PolicyScale => "beleidsschaal",
            Self::Doorzettingsmacht => "doorzettingsmacht",
            Self::Instrument(instrument) => instrument.id(),
            Self::Means => "middelen",
            Self::Further(lever) => lever.id(),
            Self::Start => "start",
        }
    }

    /// Name for people.
    #[must_use]
    pub fn name(self) -> Text {
        match self {
            Self::Schedule => Text {
                nl: "Scenario's na elkaar",
                en: "Scenarios in turn",
            },
            Self::Start => Text {
                nl: "Vertrekpunt van de regio",
                en: "Where the region starts",
            },
            Self::Further(lever) => lever.info().name,
            main => {
                let info = MAIN_LEVERS.iter().find(|lever| lever.id == main.id());
                let id = Text {
                    nl: main.id(),
                    en: main.id(),
                };
                info.map_or(id, |lever| lever.name)
            }
        }
    }

    /// The levers that it belongs with.
    #[must_use]
    pub fn family(self) -> Family {
        match self {
            Self::Mix | Self::Schedule => Family::Time,
            Self::Scale | Self::PolicyScale => Family::Scale,
            Self::Doorzettingsmacht | Self::Instrument(_) => Family::Power,
            Self::Means => Family::Means,
            Self::Further(_) => Family::Further,
            Self::Start => Family::Start,
        }
    }
}

/// The levers that differ between a baseline and a choice.
///
/// # Errors
/// Where one of the two cannot be carried out.
pub fn changes(baseline: &Choices, choice: &Choices) -> Result<Vec<Change>, ChoiceError> {
    let (before, after) = (baseline.resolve()?.horizon, choice.resolve()?.horizon);
    let mut untied = (baseline.overrides, choice.overrides);
    let instruments = Instrument::ALL
        .into_iter()
        .filter(|i| i.of(&mut untied.0) != i.of(&mut untied.1))
        .map(Change::Instrument)
        .collect::<Vec<_>>();
    let further = FurtherLever::ALL
        .into_iter()
        .filter(|lever| before.further.level(*lever) != after.further.level(*lever))
        .map(Change::Further);
    let main = [
        (Change::Mix, before.mix != after.mix),
        (Change::Schedule, baseline.later != choice.later),
        (Change::Scale, before.region != after.region),
        (
            Change::PolicyScale,
            policy_scale(baseline)? != policy_scale(choice)?,
        ),
        (
            Change::Doorzettingsmacht,
            before.doorzettingsmacht != after.doorzettingsmacht,
        ),
    ];
    let rest = [
        (Change::Means, baseline.budget_eur != choice.budget_eur),
        (Change::Start, baseline.start != choice.start),
    ];
    let differs = |(change, differs): (Change, bool)| differs.then_some(change);
    Ok(main
        .into_iter()
        .filter_map(differs)
        .chain(instruments)
        .chain(further)
        .chain(rest.into_iter().filter_map(differs))
        .collect())
}

/// The baseline with these changes carried out, as they are in the choice.
///
/// # Errors
/// Where the result cannot be carried out.
pub(super) fn with(
    baseline: &Choices,
    choice: &Choices,
    changes: &[Change],
) -> Result<Choices, ChoiceError> {
    let mut mixed = baseline.clone();
    mixed.mix = Some(mix(baseline));
    mixed.doorzettingsmacht = Some(power(baseline));
    for change in changes {
        match change {
            Change::Mix => mixed.mix = Some(mix(choice)),
            Change::Schedule => mixed.later.clone_from(&choice.later),
            Change::Scale => {
                mixed.partnership.clone_from(&choice.partnership);
                mixed.inhabitants = choice.inhabitants;
                mixed.municipalities = choice.municipalities;
            }
            Change::PolicyScale => mixed.policy_inhabitants = choice.policy_inhabitants,
            Change::Doorzettingsmacht => mixed.doorzettingsmacht = Some(power(choice)),
            Change::Instrument(instrument) => {
                let mut untied = choice.overrides;
                *instrument.of(&mut mixed.overrides) = *instrument.of(&mut untied);
            }
            Change::Means => mixed.budget_eur = choice.budget_eur,
            Change::Further(lever) => {
                // A level that one of the two choices holds is always allowed.
                let _ = mixed.further.set(*lever, choice.further.level(*lever));
            }
            Change::Start => mixed.start.clone_from(&choice.start),
        }
    }
    mixed.policy_inhabitants = policy_scale(&mixed)?;
    Ok(mixed)
}

/// The policy scale where it is larger than the region's own; otherwise it follows the region.
fn policy_scale(choices: &Choices) -> Result<Option<u32>, ChoiceError> {
    let tied = Choices {
        policy_inhabitants: None,
        ..choices.clone()
    };
    let own = tied.resolve()?.horizon.region.inhabitants();
    Ok(choices
        .policy_inhabitants
        .filter(|policy| f64::from(*policy) > own))
}

fn mix(choices: &Choices) -> Regiemix {
    choices.mix.unwrap_or_else(|| choices.scenario.mix())
}

fn power(choices: &Choices) -> Share {
    choices
        .doorzettingsmacht
        .unwrap_or_else(|| choices.scenario.doorzettingsmacht())
}
