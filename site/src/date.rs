//! The date of this moment, as the browser's clock has it.

use js_sys::{Date, Object, Reflect};
use regiewijzer_evidence::Language;

use crate::text::language;

/// Year, month and day, for programs: `2026-11-27`.
pub(crate) fn iso() -> String {
    let now = Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    format!("{year}-{month:02}-{day:02}")
}

/// The same for people.
pub(crate) fn in_words() -> String {
    let options = Object::new();
    // A new object takes any property.
    let _ = Reflect::set(&options, &"dateStyle".into(), &"long".into());
    let locale = match language() {
        Language::Nl => "nl-BE",
        Language::En => "en-GB",
    };
    Date::new_0().to_locale_date_string(locale, &options).into()
}
