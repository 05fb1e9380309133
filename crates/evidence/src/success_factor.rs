//! What makes regie succeed or fail: the literature and the survey (§2.5, T2) and annex 1.

use crate::{Provenance, Text};

include!(concat!(env!("OUT_DIR"), "/success_factors.rs"));

crate::terms! {
    /// One of the five actors of annex 1. It has no row for VVSG, the provinces or the social partners.
    pub enum Actor {
        /// The regisseur.
        Regieondersteuner = "regieondersteuner", "regisseur", "regisseur";
        /// The local governments.
        Besturen = "besturen", "lokale besturen", "local governments";
        /// The Flemish department and the employment service.
        WseVdab = "wse-vdab", "WSE en VDAB", "WSE and VDAB";
        /// The firms and services of the social economy.
        SocialeEconomie = "sociale-economie", "sociale economie", "social economy";
        /// The regular firms.
        ReguliereEconomie = "reguliere-economie", "gewone bedrijven", "regular firms";
    }
}

crate::terms! {
    /// What a factor does. Annex 1 shows it by colour, which its text has lost: this is our reading of the words.
    pub enum Effect {
        /// Its words name something that helps.
        Helpt = "helpt", "helpt", "helps";
        /// Its words name something that hinders.
        Remt = "remt", "remt", "hinders";
        /// Its words don't tell.
        Ongezegd = "ongezegd", "niet gezegd", "not said";
    }
}

/// Where the report lists a factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactorKind {
    /// A condition for local governments in the literature, a row of table 2.
    Literature,
    /// Named in the survey, beside the row of table 2 with this id, or beside none.
    Survey(Option<&'static str>),
    /// Annex 1: a basic condition for an actor.
    Condition(Actor),
    /// Annex 1: something that helps or hinders an actor.
    Factor(Actor, Effect),
}

/// One condition or factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SuccessFactor {
    /// A short stable code.
    pub id: &'static str,
    /// Where the report lists it.
    pub kind: FactorKind,
    /// What it is.
    pub what: Text,
    /// Inferred where the effect is our reading.
    pub provenance: Provenance,
    /// The passage.
    pub source: &'static str,
}

/// All of them, in the order of the report.
#[must_use]
pub fn success_factors() -> &'static [SuccessFactor] {
    &SUCCESS_FACTORS
}

/// What the survey named beside a row of table 2, nothing for interne regie; or, for none, beside no
/// row.
pub fn named_beside(row: Option<&str>) -> impl Iterator<Item = &'static SuccessFactor> {
    SUCCESS_FACTORS
        .iter()
        .filter(move |factor| matches!(factor.kind, FactorKind::Survey(beside) if beside == row))
}
