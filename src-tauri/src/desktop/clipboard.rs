//! The clipboard of the operating system, for pictures. The webviews cannot be relied on for those.

use crate::state::lock;
use arboard::ImageData;
use spil::documents::Picture;
use std::sync::Mutex;

/// Opened at the first copy and kept: on Linux what was copied is there only as long as its owner is.
#[derive(Default)]
pub(super) struct Clipboard {
    open: Mutex<Option<arboard::Clipboard>>,
}

impl Clipboard {
    /// Puts a picture on it. Whether that worked.
    pub(super) fn put(&self, picture: Picture) -> bool {
        let mut open = lock(&self.open);
        if open.is_none() {
            *open = arboard::Clipboard::new().ok();
        }
        let Picture { width, height, rgba } = picture;
        let image = ImageData { width: width as usize, height: height as usize, bytes: rgba.into() };
        open.as_mut().is_some_and(|clipboard| clipboard.set_image(image).is_ok())
    }
}
