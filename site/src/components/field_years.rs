//! Fields year by year: which year is shown is chosen with radio buttons and styles alone, so it works before a
//! program runs and without one.

use yew::prelude::*;

use crate::text::{Localized, interface::start, whole};

/// The years in which a field is drawn: now, and at the end of each of the six.
pub(crate) const YEARS: std::ops::RangeInclusive<usize> = 0..=6;

/// The class of what holds the choice and the fields: the choice is theirs.
pub(crate) const WITH_YEARS: &str = "with-years";
/// The class of what holds the drawings of a field, a year each.
pub(crate) const FIELD_YEARS: &str = "field-years";

/// The choice. As raw HTML, since hydrating rendered radio buttons would undo what was chosen before.
#[component]
pub(crate) fn YearChoice() -> Html {
    let option = |value: &str, words: &str, checked: bool| {
        let checked = if checked { " checked" } else { "" };
        format!(
            r#"<label class="year-option"><input type="radio" name="jaar" value="{value}"{checked}><span>{words}</span></label>"#
        )
    };
    let year = |year: usize| {
        let number = whole(year as f64);
        let words = match year {
            0 => start::YEAR_NOW.to_string(),
            1 => start::YEAR_ONE.to_string(),
            _ => start::year(&number),
        };
        option(&number, &words, year == *YEARS.end())
    };
    let options: String = YEARS.map(year).collect();
    let play = option("speel", start::YEARS_PLAY.localized(), false);
    let html = format!(
        r#"<fieldset class="year-choice"><legend>{}</legend><div class="year-options">{options}{play}</div></fieldset>"#,
        start::YEARS.localized()
    );
    html! { <div>{ Html::from_html_unchecked(html.into()) }</div> }
}
