//! The region of the visitor: what is known of it, what a merger would change, where it stands and what the
//! three futures would bring from there.

mod facts;
mod futures;
mod growth;
mod map;
mod profile;
mod quantity;
mod scan;
mod subsidy;

use gloo::utils::window;
use regiewijzer_evidence::Partnership;
use regiewijzer_exploration::Merger;
use regiewijzer_model::MODEL_VERSION;
use yew::prelude::*;

use crate::address;
use crate::components::home_choice::HomeChoice;
use crate::components::route_link::RouteLink;
use crate::components::shell;
use crate::date;
use crate::route::{Page, RouteProps};
use crate::state::link;
use crate::text::interface::region as texts;
use crate::text::{Localized, listed};
use facts::Facts;
use futures::Futures;
use growth::Growth;
use map::RegionMap;
use profile::{Profile, use_profile};
use scan::CapacityScan;
use subsidy::Subsidy;

/// The part of the page that answers.
#[component]
pub(crate) fn MyRegion(props: &RouteProps) -> Html {
    let profile = use_profile(props.route);
    let is_merging = use_state_eq(|| false);
    let merges = *is_merging || profile.merger.partnerships().len() > 1;
    let on_found = {
        let choose = profile.choose.clone();
        Callback::from(move |found: &'static Partnership| choose.emit(Merger::of([found.id])))
    };
    let on_pick = {
        let (choose, merger) = (profile.choose.clone(), profile.merger.clone());
        Callback::from(move |id: AttrValue| {
            let alone = Merger::of([&*id]);
            choose.emit(if merges { merger.toggled(&id) } else { alone });
        })
    };
    let merge = {
        let (is_merging, choose, merger) = (
            is_merging.clone(),
            profile.choose.clone(),
            profile.merger.clone(),
        );
        Callback::from(move |on: bool| {
            is_merging.set(on);
            // Without merging one remains: the first that was chosen.
            if let (false, [first, _, ..]) = (on, merger.partnerships()) {
                choose.emit(Merger::of([first.id]));
            }
        })
    };
    html! {
        <div class="reading">
            <h1>{ shell::name(Page::Regio).localized() }</h1>
            <p class="reading-lead">{ texts::LEAD }</p>
            <div class="region-choose">
                <HomeChoice {on_found} is_scale=false />
                <MergeSwitch {merges} {merge} />
                <RegionMap merger={profile.merger.clone()} {merges} {on_pick} />
            </div>
            { chosen(&profile) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct MergeSwitchProps {
    /// Whether several are chosen as one.
    merges: bool,
    /// Begins and ends that.
    merge: Callback<bool>,
}

#[component]
fn MergeSwitch(props: &MergeSwitchProps) -> Html {
    let (merges, merge) = (props.merges, props.merge.clone());
    let onchange = Callback::from(move |_: Event| merge.emit(!merges));
    html! {
        <label class="option region-merge">
            <input type="checkbox" id="samenvoegen" checked={merges} {onchange} />
            <span>{ texts::MERGE }</span>
        </label>
    }
}

/// All about what is chosen; before that, what to do.
fn chosen(profile: &Profile) -> Html {
    let merger = &profile.merger;
    if merger.partnerships().is_empty() {
        return html! { <p class="region-none" role="status">{ texts::NONE }</p> };
    }
    let start = profile.start();
    html! {
        <div class="region-chosen">
            <div class="region-head">
                <h2 id="jouw-regio" tabindex="-1">{ name(merger) }</h2>
                <p class="actions">
                    if merger.can_be_explored() {
                        <RouteLink class="button button-strong" to={Page::Verken.here()} query={link::write(&start)}>
                            { texts::TO_VERKEN }
                        </RouteLink>
                    }
                    <button type="button" class="button" onclick={|_| { let _ = window().print(); }}>
                        { texts::PRINT }
                    </button>
                </p>
            </div>
            if !merger.is_connected() {
                <p class="choice-note" role="status">{ texts::APART }</p>
            }
            <Facts merger={merger.clone()} />
            <Subsidy merger={merger.clone()} />
            if merger.can_be_explored() {
                <CapacityScan scan={profile.scan} set_scan={profile.set_scan.clone()} />
                <Futures start={start.clone()} is_merged={merger.partnerships().len() > 1} />
                <Growth {start} scan={profile.scan} path={profile.path.clone()} set_path={profile.set_path.clone()} />
            } else {
                <p class="notice">{ texts::TOO_LARGE }</p>
            }
            <p class="region-printed">{ printed(merger) }</p>
        </div>
    }
}

/// When and with what a print was made, and where it can be seen again.
fn printed(merger: &Merger) -> String {
    let link = address::to_share(&profile::written(merger));
    texts::printed(&date::in_words(), &link, MODEL_VERSION)
}

/// What is chosen: the name of one, or those of all.
fn name(merger: &Merger) -> String {
    let names: Vec<&str> = merger.partnerships().iter().map(|one| one.name).collect();
    match names.as_slice() {
        [one] => (*one).to_owned(),
        several => texts::merged(&listed(several)),
    }
}
