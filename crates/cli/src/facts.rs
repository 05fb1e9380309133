//! `regiewijzer facts` and `regiewijzer ablate`

use crate::format::Format;
use crate::run::flags;
use crate::table::{ByName, Table};
use anyhow::Result;
use regiewijzer_claims::{CLAIMS, Claim, Means, moves};
use regiewijzer_ensemble::Inquiry;
use regiewijzer_ensemble::design::MEMBERS_MAX;
use regiewijzer_model::{Group, Reading, Readings};
use serde::Serialize;

/// Over how many worlds.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Number of worlds, 1 to 65536
    #[arg(long, default_value_t = 2000, value_parser = flags::whole(1..=MEMBERS_MAX))]
    members: u32,
    #[command(flatten)]
    common: CommonArgs,
}

/// Over how many worlds, for the ablations.
#[derive(clap::Args)]
pub(crate) struct AblateArgs {
    /// Number of worlds, 1 to 65536
    #[arg(long, default_value_t = 200, value_parser = flags::whole(1..=MEMBERS_MAX))]
    members: u32,
    #[command(flatten)]
    common: CommonArgs,
}

#[derive(clap::Args)]
struct CommonArgs {
    /// Seed of the worlds and of chance, 0 to 4294967295
    #[arg(long, default_value_t = Inquiry::SEED, value_parser = flags::whole(0..=u32::MAX))]
    seed: u32,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Serialize)]
struct Fact {
    id: &'static str,
    means: &'static str,
    risk: &'static str,
    kind: &'static str,
    role: &'static str,
    share: f64,
    at_least: f64,
    holds: bool,
    /// For a claim on many partnerships at once: in how many of them it holds, mean over the worlds.
    partnerships: Option<f64>,
    source: &'static str,
    claim: &'static str,
    why: &'static str,
}

/// The scorecard: a row for each claim and each of the means under which it is asked.
pub(crate) fn answer(args: &Args) -> Result<String> {
    let fact = |claim: &'static Claim, means: Means| {
        let found = claim.found(means, args.members, args.common.seed);
        Fact {
            id: claim.id,
            means: means.id(),
            risk: claim.risk.id(),
            kind: claim.kind.id(),
            role: claim.role.id(),
            share: found.share,
            at_least: claim.at_least,
            holds: found.share >= claim.at_least,
            partnerships: found.partnerships,
            source: claim.source,
            claim: claim.text.en,
            why: claim.why.en,
        }
    };
    let asked = |claim: &'static Claim| claim.means.iter().map(move |means| (claim, *means));
    let facts = CLAIMS.iter().flat_map(asked);
    let facts = Table::of(facts.map(|(claim, means)| fact(claim, means)))?;
    let facts = facts.write(args.common.format)?;
    Ok(match (args.common.format, Group::Arbeidsmarkt.note()) {
        (Format::Table, Some(note)) => {
            format!("{facts}\n{}: {}\n", Group::Arbeidsmarkt.name().en, note.en)
        }
        _ => facts,
    })
}

#[derive(Serialize)]
struct Ablated {
    mechanism: &'static str,
    /// The share of each claim, by id.
    #[serde(flatten)]
    shares: ByName<&'static str, f64>,
    /// The outcomes that move.
    moves: String,
}

/// The scorecard with each mechanism switched off in turn, and the outcomes that move.
pub(crate) fn ablate(args: &AblateArgs) -> Result<String> {
    let off = std::iter::once(None).chain(Reading::switches().map(Some));
    let ablated = off.map(|switch| {
        let (members, seed) = (args.members, args.common.seed);
        let readings = Readings::from_iter(switch);
        let share = |claim: &Claim| claim.share_under(readings, members, seed);
        let moves = switch.map_or_else(Vec::new, |switch| moves(switch, members, seed));
        let moves: Vec<&str> = moves.iter().map(|outcome| outcome.id()).collect();
        Ablated {
            mechanism: switch.map_or("everything on", Reading::id),
            shares: CLAIMS
                .iter()
                .map(|claim| (claim.id, share(claim)))
                .collect(),
            moves: moves.join(" "),
        }
    });
    Table::of(ablated)?.write(args.common.format)
}
