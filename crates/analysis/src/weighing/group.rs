//! The stakeholder groups of the evaluation, with the order of weights that we assume for each.

use regiewijzer_evidence::{Provenance, Text};
use regiewijzer_model::Outcome;

/// A group with a stake in the regierol (§2.2), and what would count most for it.
///
/// The evaluation says who is involved and where interests differ. It ranks no outcomes: the order
/// is an assumption, there to be disputed.
#[derive(Debug)]
pub struct StakeholderGroup {
    /// Stable id.
    pub id: &'static str,
    /// Name for people.
    pub name: Text,
    /// Tiers of measures, the weightiest first. Measures that aren't named weigh no more than those.
    pub order: &'static [&'static [Outcome]],
    /// Where the order comes from.
    pub provenance: Provenance,
    /// Section of the evaluation that describes the group.
    pub source: &'static str,
    /// Why this order.
    pub why: Text,
}

include!(concat!(env!("OUT_DIR"), "/groups.rs"));

impl StakeholderGroup {
    /// The group with this id, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<&'static Self> {
        GROUPS.iter().find(|group| group.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_is_marked_as_an_assumption() {
        assert!(
            GROUPS
                .iter()
                .all(|group| group.provenance == Provenance::Aanname)
        );
    }

    #[test]
    fn every_group_gives_its_reason_in_two_languages_and_a_section() {
        for group in GROUPS {
            assert!(!group.why.nl.is_empty() && !group.why.en.is_empty());
            assert!(group.source.contains('§') || group.source.contains("ch."));
            assert!(std::ptr::eq(
                StakeholderGroup::from_id(group.id).unwrap(),
                group
            ));
        }
    }
}
