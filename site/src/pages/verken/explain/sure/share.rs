//! Shares of worlds as people say them.

use crate::text::interface::sure;
use crate::text::whole;

/// "83 van de 100", or at the ends "alle 1.024", "meer dan 99 van de 100" and the like. Only what
/// holds without exception is called all or none.
pub(super) fn of_worlds(share: f64, members: u32) -> String {
    let count = whole(f64::from(members));
    if share <= 0.0 {
        sure::nowhere(&count)
    } else if share >= 1.0 {
        sure::every(&count)
    } else if (0.005..0.995).contains(&share) {
        sure::of_hundred(&whole(share * 100.0))
    } else if share < 0.5 {
        sure::HARDLY_ANY.to_string()
    } else {
        sure::NEARLY_ALL.to_string()
    }
}

/// "7 van de 10" where that is precise enough, else of a hundred.
pub(super) fn of_ten(share: f64) -> String {
    let tenths = (share * 10.0).round();
    if (1.0..=9.0).contains(&tenths) {
        sure::of_ten(&whole(tenths))
    } else {
        let number = (share * 100.0).round().clamp(0.0, 100.0);
        sure::of_hundred(&whole(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_said_out_of_a_hundred() {
        assert_eq!(of_worlds(0.834, 1024), "83 van de 100");
    }

    #[test]
    fn only_what_holds_without_exception_is_called_all_or_none() {
        assert_eq!(of_worlds(1.0, 1024), "alle 1.024");
        assert_eq!(of_worlds(0.999, 1024), "meer dan 99 van de 100");
        assert_eq!(of_worlds(0.001, 1024), "minder dan 1 van de 100");
        assert_eq!(of_worlds(0.0, 1024), "geen van de 1.024");
    }

    #[test]
    fn a_rough_share_is_said_out_of_ten() {
        assert_eq!(of_ten(0.72), "7 van de 10");
        assert_eq!(of_ten(0.97), "97 van de 100");
        assert_eq!(of_ten(1.0), "100 van de 100");
    }
}
