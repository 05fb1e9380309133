//! By the browser, which reads and writes the same digits.

use js_sys::{Number, Object};
use wasm_bindgen::JsValue;

use crate::exponent::spelled_out;

/// The number that digits, at most one point and perhaps a minus stand for.
#[must_use]
pub fn parse(text: &str) -> Option<f64> {
    // A browser takes nothing for zero.
    let number = JsValue::from_str(text).unchecked_into_f64();
    (!text.is_empty() && number.is_finite()).then_some(number)
}

/// The fewest digits that are read back as the same number, without an exponent.
#[must_use]
pub fn shortest(value: f64) -> String {
    if value == 0.0 && value.is_sign_negative() {
        return "-0".to_owned();
    }
    let text = String::from(Object::to_string(&Number::from(value)));
    match text.split_once('e') {
        Some((digits, exponent)) => spelled_out(digits, exponent),
        None => text,
    }
}

/// The same of a number of single precision.
#[must_use]
pub fn shortest_single(value: f32) -> String {
    // Nine digits tell any two of them apart.
    let digits = (1..=9).filter_map(|digits| Number::from(value).to_precision(digits).ok());
    let mut numbers = digits.map(|text| JsValue::from(text).unchecked_into_f64());
    let wide = f64::from(value);
    let found = numbers.find(|number| *number as f32 == value);
    shortest(found.unwrap_or(wide).copysign(wide))
}
