//! `regiewijzer facts` and `regiewijzer ablate`

use crate::format::Format;
use crate::run::flags;
use crate::table::Table;
use anyhow::Result;
use regiewijzer_claims::{ABLATIONS, CLAIMS};
use regiewijzer_ensemble::Inquiry;
use regiewijzer_ensemble::design::MEMBERS_MAX;
use serde_json::json;

/// Over how many worlds.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Number of worlds, 1 to 65536
    #[arg(long, default_value_t = 2000, value_parser = flags::whole(1..=MEMBERS_MAX))]
    members: u32,
    /// Seed of the worlds and of chance, 0 to 4294967295
    #[arg(long, default_value_t = Inquiry::SEED, value_parser = flags::whole(0..=u32::MAX))]
    seed: u32,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// The scorecard.
pub(crate) fn answer(args: &Args) -> Result<String> {
    let mut table = Table::new([
        "id", "claim", "source", "kind", "role", "share", "at_least", "holds",
    ]);
    for claim in CLAIMS {
        let share = claim.share(args.members, args.seed);
        table.push([
            json!(claim.id),
            json!(claim.text.en),
            json!(claim.source),
            json!(claim.kind.id()),
            json!(claim.role.id()),
            json!(share),
            json!(claim.at_least),
            json!(share >= claim.at_least),
        ]);
    }
    table.write(args.format)
}

/// Over how many worlds, for the ablations.
#[derive(clap::Args)]
pub(crate) struct AblateArgs {
    /// Number of worlds, 1 to 65536
    #[arg(long, default_value_t = 200, value_parser = flags::whole(1..=MEMBERS_MAX))]
    members: u32,
    /// Seed of the worlds and of chance, 0 to 4294967295
    #[arg(long, default_value_t = Inquiry::SEED, value_parser = flags::whole(0..=u32::MAX))]
    seed: u32,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// The scorecard with each mechanism switched off in turn, and the outcomes that move.
pub(crate) fn ablate(args: &AblateArgs) -> Result<String> {
    let claims = CLAIMS.iter().map(|claim| claim.id);
    let mut table = Table::new(["mechanism"].into_iter().chain(claims).chain(["moves"]));
    let off = std::iter::once(None).chain(ABLATIONS.iter().map(Some));
    for ablation in off {
        let shares = CLAIMS
            .iter()
            .map(|claim| json!(claim.share_without(ablation, args.members, args.seed)));
        let moves = ablation.map_or_else(Vec::new, |a| a.moves(args.members, args.seed));
        let moves: Vec<&str> = moves.iter().map(|outcome| outcome.id()).collect();
        let name = json!(ablation.map_or("everything on", |a| a.id));
        table.push(
            [name]
                .into_iter()
                .chain(shares)
                .chain([json!(moves.join(" "))]),
        );
    }
    table.write(args.format)
}
