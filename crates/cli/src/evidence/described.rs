//! What the evaluation describes, as rows.

use super::OptionalText;
use crate::table::Table;
use anyhow::Result;
use regiewijzer_evidence::subsidy::{limits, tiers};
use regiewijzer_evidence::{
    Actor, Effect, FactorKind, Level, Provenance, Text, Weight, components as all_components,
    regie_types as all_types, stakeholders as all_stakeholders, success_factors as all_factors,
    tensions as all_tensions,
};
use serde::Serialize;

#[derive(Serialize)]
struct Subsidy {
    rule: &'static str,
    /// Only a step has one.
    from_inhabitants: Option<u32>,
    value: u32,
    /// Only a limit needs words.
    meaning: OptionalText,
    provenance: Provenance,
    source: &'static str,
}

/// The steps of the subsidy rule in euro, and its limits.
pub(super) fn subsidy() -> Result<Table> {
    let steps = tiers().iter().map(|tier| Subsidy {
        rule: "step",
        from_inhabitants: Some(tier.from_inhabitants),
        value: tier.amount_eur,
        meaning: None.into(),
        provenance: tier.provenance,
        source: tier.source,
    });
    let limits = limits().iter().map(|limit| Subsidy {
        rule: limit.id,
        from_inhabitants: None,
        value: limit.value,
        meaning: Some(limit.meaning).into(),
        provenance: limit.provenance,
        source: limit.source,
    });
    Table::of(steps.chain(limits))
}

#[derive(Serialize)]
struct RegieType {
    id: &'static str,
    name: Text,
    doorzettingsmacht: Level,
    beleidskader: Level,
    #[serde(flatten)]
    what: Text,
    today: Text,
    other_names: OptionalText,
    provenance: Provenance,
    source: &'static str,
}

/// The four types of regie.
pub(super) fn regie_types() -> Result<Table> {
    Table::of(all_types().iter().map(|one| RegieType {
        id: one.id,
        name: one.name,
        doorzettingsmacht: one.doorzettingsmacht,
        beleidskader: one.beleidskader,
        what: one.what,
        today: one.today,
        other_names: one.other_names.into(),
        provenance: one.provenance,
        source: one.source,
    }))
}

#[derive(Serialize)]
struct Component {
    id: &'static str,
    name: Text,
    #[serde(flatten)]
    what: Text,
    weight: Weight,
    practice: Text,
    activities: String,
    source: &'static str,
}

/// The four components of regie, with the ids of their activities.
pub(super) fn components() -> Result<Table> {
    Table::of(all_components().iter().map(|one| {
        let activities: Vec<&str> = one.activities().map(|activity| activity.id).collect();
        Component {
            id: one.id,
            name: one.name,
            what: one.what,
            weight: one.weight,
            practice: one.practice,
            activities: activities.join("; "),
            source: one.source,
        }
    }))
}

#[derive(Serialize)]
struct Factor {
    id: &'static str,
    list: &'static str,
    beside: Option<&'static str>,
    actor: Option<Actor>,
    effect: Option<Effect>,
    #[serde(flatten)]
    what: Text,
    provenance: Provenance,
    source: &'static str,
}

/// All conditions and factors, with the list they stand in.
pub(super) fn success_factors() -> Result<Table> {
    Table::of(all_factors().iter().map(|factor| {
        let (list, beside, actor, effect) = match factor.kind {
            FactorKind::Literature => ("literature", None, None, None),
            FactorKind::Survey(beside) => ("survey", beside, None, None),
            FactorKind::Condition(actor) => ("condition", None, Some(actor), None),
            FactorKind::Factor(actor, effect) => ("factor", None, Some(actor), Some(effect)),
        };
        Factor {
            id: factor.id,
            list,
            beside,
            actor,
            effect,
            what: factor.what,
            provenance: factor.provenance,
            source: factor.source,
        }
    }))
}

#[derive(Serialize)]
struct Stakeholder {
    id: &'static str,
    name: Text,
    involvement: Text,
    interest: OptionalText,
    consulted: String,
    source: &'static str,
}

/// The parties, and how the evaluation asked each.
pub(super) fn stakeholders() -> Result<Table> {
    Table::of(all_stakeholders().iter().map(|one| {
        let consulted: Vec<&str> = one.consulted.iter().map(|way| way.id()).collect();
        Stakeholder {
            id: one.id,
            name: one.name,
            involvement: one.involvement,
            interest: one.interest.into(),
            consulted: consulted.join("; "),
            source: one.source,
        }
    }))
}

#[derive(Serialize)]
struct Tension {
    id: &'static str,
    between: String,
    listed: bool,
    #[serde(flatten)]
    what: Text,
    provenance: Provenance,
    source: &'static str,
}

/// The tensions between the parties.
pub(super) fn tensions() -> Result<Table> {
    Table::of(all_tensions().iter().map(|one| Tension {
        id: one.id,
        between: one.between.join("; "),
        listed: one.listed,
        what: one.what,
        provenance: one.provenance,
        source: one.source,
    }))
}
