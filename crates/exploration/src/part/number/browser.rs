//! The number by the browser, which reads them as exactly as the standard library; the tables that
//! this one needs weigh more in the page than the whole exploration.

/// The number that digits and a point stand for.
pub(super) fn parsed(plain: &str) -> Option<f64> {
    let number = js_sys::parse_float(plain);
    number.is_finite().then_some(number)
}
