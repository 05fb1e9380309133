//! What the browser must agree with: requests for a digest, as the worker takes them, each with
//! the digest computed natively.
//!
//! The browser tests read this (a line each: name, request in hexadecimal, digest) and put the
//! requests to the worker in a real browser.

use std::fmt::Write as _;

use anyhow::Result;
use regiewijzer_ensemble::{Ensemble, Inquiry};
use regiewijzer_model::{Choices, Further, FurtherLever, Scenario, Share, Turn, Untied};
use regiewijzer_site::worker::protocol::{self, Request};

/// Enough members to pass through every branch of the model.
const MEMBERS: u32 = 64;

fn main() -> Result<()> {
    for (name, inquiry) in inquiries()? {
        let mut ensemble = Ensemble::new(inquiry.resolve()?);
        ensemble.extend_to(MEMBERS);
        let request = Request::Digest {
            inquiry,
            members: MEMBERS,
        };
        let mut line = String::new();
        for byte in protocol::pack(&request)? {
            write!(line, "{byte:02x}")?;
        }
        println!("{name} {line} {}", ensemble.digest());
    }
    Ok(())
}

/// Each scenario, and one inquiry with everything moved.
fn inquiries() -> Result<Vec<(&'static str, Inquiry)>> {
    let mut list: Vec<_> = Scenario::ALL
        .into_iter()
        .map(|scenario| {
            (
                scenario.id(),
                Inquiry::about(Choices::of_scenario(scenario)),
            )
        })
        .collect();
    let mut further = Further::default();
    for lever in FurtherLever::ALL {
        let info = lever.info();
        // The top of its range is allowed for every lever.
        let _ = further.set(lever, info.hi);
    }
    let choices = Choices {
        further,
        untied: Untied {
            allocation_lde: Share::new(0.9),
            ..Untied::default()
        },
        partnership: Some("w13".to_owned()),
        inhabitants: Some(90_000),
        municipalities: Some(7),
        policy_inhabitants: Some(400_000),
        budget_eur: Some(123_456.78),
        later: vec![Turn {
            after: 24,
            scenario: Scenario::Terreinregisseur,
        }],
        ..Choices::of_scenario(Scenario::Beleidsregisseur)
    };
    let mut everything = Inquiry {
        seed: 4_000_000_000,
        ..Inquiry::about(choices)
    };
    everything.assumptions.set_written("aD=0.06..0.09")?;
    list.push(("everything-moved", everything.clone()));
    let without_chance = Inquiry {
        noise: false,
        ..everything
    };
    list.push(("without-chance", without_chance));
    Ok(list)
}
