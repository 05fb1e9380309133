//! In how many worlds an option is noticeably better, about equal and noticeably worse: a bar and words.

use regiewijzer_decide::robustness::Wins;
use yew::prelude::*;

use super::share_bar::share_bar;
use crate::state::wins::of_100;
use crate::text::interface::worlds;

/// The class of each part.
const CLASSES: [&str; 3] = ["wins-better", "wins-equal", "wins-worse"];

/// The three shares as one bar, with the number of each of a hundred worlds.
pub(crate) fn wins_bar(wins: Wins) -> Html {
    let [better, equal, worse] = of_100(wins);
    html! {
        <span class="wins">
            { share_bar(&wins.shares(), &CLASSES) }
            <span class="wins-words">{ worlds::shares(&better, &equal, &worse) }</span>
        </span>
    }
}
