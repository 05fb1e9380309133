//! The levers that differ between two choices.

use regiewijzer_model::{ChoiceError, Choices, Lever};

/// Levers that belong together, for when there are more of them than groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// How time is used.
    Time,
    /// At which scale.
    Scale,
    /// With how much power.
    Power,
    /// The further levers.
    Further,
    /// With which means.
    Means,
    /// From which start.
    Start,
}

/// The levers that make a region; [`Lever::Inhabitants`] stands for the three.
const REGION: [Lever; 3] = [
    Lever::Partnership,
    Lever::Inhabitants,
    Lever::Municipalities,
];

/// The family of a lever.
#[must_use]
pub fn family(lever: Lever) -> Family {
    match lever {
        Lever::Scenario | Lever::Mix | Lever::Schedule => Family::Time,
        Lever::Partnership
        | Lever::Inhabitants
        | Lever::Municipalities
        | Lever::PolicyInhabitants => Family::Scale,
        Lever::Doorzettingsmacht | Lever::Instrument(_) => Family::Power,
        Lever::Further(_) => Family::Further,
        Lever::Budget => Family::Means,
        Lever::Start => Family::Start,
    }
}

/// The levers that differ between a baseline and a choice, by family.
///
/// A scenario differs in its mix and its power, a region in its scale ([`Lever::Inhabitants`]).
///
/// # Errors
/// Where one of the two cannot be carried out.
pub fn changes(baseline: &Choices, choice: &Choices) -> Result<Vec<Lever>, ChoiceError> {
    let (before, after) = (baseline.resolve()?.horizon, choice.resolve()?.horizon);
    let same_policy_scale = policy_scale(baseline)? == policy_scale(choice)?;
    let (baseline, choice) = (spelled_out(baseline), spelled_out(choice));
    let differs = |lever: &Lever| match lever {
        Lever::Scenario | Lever::Partnership | Lever::Municipalities => false,
        Lever::Inhabitants => before.region != after.region,
        Lever::PolicyInhabitants => !same_policy_scale,
        other => other.differs(&baseline, &choice),
    };
    let mut changes: Vec<Lever> = Lever::all().filter(differs).collect();
    changes.sort_by_key(|lever| family(*lever));
    Ok(changes)
}

/// The baseline with these levers as they are in the choice.
///
/// # Errors
/// Where the result cannot be carried out.
pub(super) fn with(
    baseline: &Choices,
    choice: &Choices,
    changes: &[Lever],
) -> Result<Choices, ChoiceError> {
    let choice = spelled_out(choice);
    let mut mixed = spelled_out(baseline);
    for change in changes {
        let levers = if REGION.contains(change) {
            REGION.as_slice()
        } else {
            std::slice::from_ref(change)
        };
        for lever in levers {
            lever.copy(&choice, &mut mixed);
        }
    }
    mixed.policy_inhabitants = policy_scale(&mixed)?;
    Ok(mixed)
}

/// The same choices with the mix and the power of their scenario as if they were chosen.
fn spelled_out(choices: &Choices) -> Choices {
    Choices {
        mix: Some(choices.mix()),
        doorzettingsmacht: Some(choices.doorzettingsmacht()),
        ..choices.clone()
    }
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
