//! What is taken along of the options: what it is about, and the figures.

use regiewijzer_decimal::shortest;
use regiewijzer_ensemble::{Band, Inquiry};
use regiewijzer_exploration::options::link;
use regiewijzer_model::{MODEL_VERSION, Outcome};

use super::view::View;
use crate::export::{About, Sheet, choices, name};
use crate::state::options::Options;
use crate::state::words;
use crate::text::interface::take;
use crate::text::whole;

/// What figures of the options are about; `passage` is that of the report.
pub(super) fn about(view: &View, caption: &str, passage: &str) -> About {
    let first = view.options.first();
    let seed = first.map_or(Inquiry::SEED, |first| first.exploration.seed);
    let members = view.compared.as_ref().map_or(0, |found| found.members);
    let said = view.options.iter().map(|option| {
        let chosen: Vec<String> = words::main_chosen(&option.exploration)
            .into_iter()
            .map(|choice| format!("{}: {}", choice.name, choice.value))
            .collect();
        format!("{} {}. {}.", option.letter, option.name, chosen.join("; "))
    });
    let origin = [
        take::made_with(&whole(f64::from(members)), MODEL_VERSION, &seed.to_string()),
        take::made_from(passage),
    ];
    About {
        paragraphs: std::iter::once(caption.to_owned())
            .chain(said)
            .chain(origin)
            .collect(),
        columns: vec![
            (
                "baseline",
                first.map_or_else(String::new, |first| choices(&first.exploration)),
            ),
            ("members", members.to_string()),
            ("seed", seed.to_string()),
            ("model_version", MODEL_VERSION.to_owned()),
        ],
        query: link::write(&Options::of(
            view.options
                .iter()
                .map(|option| (&*option.name, &option.exploration)),
        )),
    }
}

/// The name of a file about these outcomes, without its ending.
pub(super) fn file_name(view: &View, what: &[&str]) -> String {
    let names: Vec<String> = view
        .options
        .iter()
        .map(|option| name::plain(&option.name))
        .collect();
    let names = names.iter().map(String::as_str);
    let parts: Vec<&str> = ["regiewijzer", "vergelijk"]
        .iter()
        .chain(what)
        .copied()
        .chain(names)
        .collect();
    name::joined(&parts)
}

/// A row for each outcome and option.
pub(super) fn sheet(view: &View, measures: &[Outcome]) -> Sheet {
    let mut sheet = Sheet::new(
        "measure,unit,option,region,choices,p05,p25,p50,p75,p95,\
         difference_p05,difference_p50,difference_p95,noticeable",
    );
    for measure in measures {
        for (place, option) in view.options.iter().enumerate() {
            let Some(found) = view.found(place, *measure) else {
                continue;
            };
            let explored = &option.exploration;
            let about = [
                measure.id(),
                measure.unit().id(),
                &option.name,
                name::region(explored),
                &choices(explored),
            ];
            let Band {
                p05,
                p25,
                p50,
                p75,
                p95,
            } = found.band;
            let moved = found.difference;
            let figures = [
                p05,
                p25,
                p50,
                p75,
                p95,
                moved.p05,
                moved.p50,
                moved.p95,
                view.noticeable(*measure),
            ];
            let row = about
                .map(str::to_owned)
                .into_iter()
                .chain(figures.map(shortest));
            sheet.push(row);
        }
    }
    sheet
}
