//! The three futures of the report, each with its idea.

use regiewijzer_model::Scenario;

use crate::text::Phrase;
use crate::text::interface::start;

/// The futures with their ideas.
pub(crate) const FUTURES: [(Scenario, Phrase); 3] = [
    (Scenario::Bestuursregisseur, start::BESTUUR_IDEA),
    (Scenario::Terreinregisseur, start::TERREIN_IDEA),
    (Scenario::Beleidsregisseur, start::BELEID_IDEA),
];
