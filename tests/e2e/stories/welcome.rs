//! Welkom.

use crate::app::App;

#[test]
fn welcome_is_accessible() {
    let mut app = App::start();
    app.shot("welkom");
    app.see("Welkom");
    println!("{}", app.outline());
    app.accessible("welkom");
    app.close();
}
