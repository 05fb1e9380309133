//! What a browser stores, where it allows that. `gloo::storage` throws where it doesn't.

use gloo::utils::window;
use web_sys::Storage;

/// What all windows of the site share, and stays when they are closed.
pub(crate) fn local() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// What a window has for itself, until it is closed.
pub(crate) fn session() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
