//! In what share of the worlds a claim holds.

use regiewijzer_claims::{Key, Means, Score};

use super::host::{Host, Stop};
use crate::worker::task::Answer;

/// Asks a claim in one world after the other: those of the scorecard, from the first on.
pub(super) async fn found(
    claim: Key,
    means: Means,
    members: u32,
    host: &impl Host,
) -> Result<Answer, Stop> {
    let mut parts = Vec::new();
    for member in 0..members {
        parts.push(claim.part(means, member, Score::SEED));
        host.pause().await?;
    }
    Ok(Answer::Claim(claim.found(&parts)))
}
