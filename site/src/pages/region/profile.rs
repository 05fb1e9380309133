//! What the visitor chose and answered: the regions in the address, the answers on the device alone.

use regiewijzer_exploration::{Exploration, GrowthPath, Merger, Scan};
use yew::prelude::*;

use crate::address::{self, use_query};
use crate::route::Route;
use crate::state::home::{self, REGION};
use crate::state::storage;

/// How the names begin under which answers are stored; the regions follow.
const KEY: &str = "regiewijzer.scan.";
/// Between the answers and the path.
const BETWEEN: char = ' ';

/// What is known of the region, and how to change it.
#[derive(Clone, PartialEq)]
pub(super) struct Profile {
    /// The partnerships that are chosen.
    pub(super) merger: Merger,
    /// The answers to the capacity scan.
    pub(super) scan: Scan,
    /// The growth path, where another than the suggested one was laid.
    pub(super) path: Option<GrowthPath>,
    /// Chooses other partnerships.
    pub(super) choose: Callback<Merger>,
    /// Answers a question.
    pub(super) set_scan: Callback<Scan>,
    /// Lays another path, or takes the suggested one again.
    pub(super) set_path: Callback<Option<GrowthPath>>,
}

impl Profile {
    /// Today in this region, from where the scan says it stands.
    pub(super) fn start(&self) -> Exploration {
        self.scan.start(self.merger.exploration())
    }
}

/// What was answered about a region.
type Answers = (Scan, Option<GrowthPath>);

/// The profile of the region in the address, or of the visitor's own. The first rendering has none, like the
/// prerenderer.
#[hook]
pub(super) fn use_profile(route: Route) -> Profile {
    let query = use_query();
    let merger = use_state_eq(Merger::default);
    let answers = use_state_eq(Answers::default);
    {
        let (merger, answers) = (merger.setter(), answers.setter());
        use_effect_with(query, move |query| {
            let opened = opened(query);
            answers.set(stored(&opened));
            merger.set(opened);
        });
    }
    let choose = use_callback(
        (merger.setter(), answers.setter()),
        move |next: Merger, (merger, answers)| {
            answers.set(stored(&next));
            let query = written(&next);
            merger.set(next);
            address::replace(route, &query);
        },
    );
    let keep = use_callback(
        ((*merger).clone(), answers.setter()),
        |next: Answers, (merger, answers)| {
            store(merger, &next);
            answers.set(next);
        },
    );
    let (scan, path) = (*answers).clone();
    let set_scan = {
        let path = path.clone();
        keep.reform(move |scan| (scan, path.clone()))
    };
    let set_path = keep.reform(move |path| (scan, path));
    Profile {
        merger: (*merger).clone(),
        scan,
        path,
        choose,
        set_scan,
        set_path,
    }
}

/// The end of the link to these regions, without a question mark.
pub(super) fn written(merger: &Merger) -> String {
    match merger.partnerships() {
        [] => String::new(),
        _ => format!("{REGION}{}", merger.write()),
    }
}

/// The regions of an address; of one without regions that of the visitor.
fn opened(query: &str) -> Merger {
    let written = query.split('&').find_map(|part| part.strip_prefix(REGION));
    written.map_or_else(
        || Merger::of(home::partnership_of(&home::stored()).map(|one| one.id)),
        |written| Merger::read(&written.replace("%2C", ",")),
    )
}

fn key(merger: &Merger) -> String {
    format!("{KEY}{}", merger.write())
}

/// What was stored about a region; nothing where nothing was, or what is there can't be read.
fn stored(merger: &Merger) -> Answers {
    if cfg!(not(target_arch = "wasm32")) {
        return Answers::default();
    }
    let written = storage::local().and_then(|store| store.get_item(&key(merger)).ok()?);
    let written = written.unwrap_or_default();
    let (scan, path) = written.split_once(BETWEEN).unwrap_or((&written, ""));
    (Scan::read(scan), GrowthPath::read(path))
}

/// Stores it, or forgets what was stored where nothing is left. Where the browser refuses, it is known as
/// long as the page.
fn store(merger: &Merger, (scan, path): &Answers) {
    let Some(store) = storage::local() else {
        return;
    };
    let key = key(merger);
    let _ = if (scan, path) == (&Scan::default(), &None) {
        store.remove_item(&key)
    } else {
        let path = path.as_ref().map(GrowthPath::write).unwrap_or_default();
        store.set_item(&key, &format!("{}{BETWEEN}{path}", scan.write()))
    };
}
