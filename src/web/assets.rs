//! Style sheets, fonts and the icon: embedded in a release, each with an `ETag`.

use axum::Router;
use memory_serve::CacheControl;

/// Where the assets are mounted; `templates/base.html` links to this path.
pub const PAD: &str = "/assets";

/// The routes of everything in `templates/assets/`, below [`PAD`].
///
/// Browsers ask again every time (`no-cache` with an `ETag` answers 304), so that
/// a new release never shows an old style sheet.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let files = memory_serve::load!()
        .index_file(None)
        .cache_control(CacheControl::NoCache)
        .into_router();
    Router::new().nest(PAD, files)
}

#[cfg(test)]
mod tests {
    use axum::{
        body::Body,
        http::{Request, StatusCode, header},
        response::Response,
    };
    use tower::ServiceExt;

    async fn get(path: &str, etag: Option<&str>) -> Response {
        let mut request = Request::get(path);
        if let Some(etag) = etag {
            request = request.header(header::IF_NONE_MATCH, etag);
        }
        super::router()
            .oneshot(request.body(Body::empty()).unwrap())
            .await
            .unwrap()
    }

    /// The names in the folder: a new asset is tested the day it is added.
    fn names() -> Vec<String> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/templates/assets");
        std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    #[tokio::test]
    async fn every_asset_answers_with_an_etag_and_knows_it_again() {
        let names = names();
        assert!(names.contains(&"spoor.css".to_owned()));
        for name in names {
            let path = format!("/assets/{name}");
            let first = get(&path, None).await;
            assert_eq!(first.status(), StatusCode::OK, "{path}");
            let etag = first.headers()[header::ETAG].to_str().unwrap().to_owned();
            assert_eq!(first.headers()[header::CACHE_CONTROL], "no-cache", "{path}");
            let again = get(&path, Some(&etag)).await;
            assert_eq!(again.status(), StatusCode::NOT_MODIFIED, "{path}");
        }
    }

    #[tokio::test]
    async fn a_path_outside_the_folder_is_absent() {
        assert_eq!(
            get("/assets/../Cargo.toml", None).await.status(),
            StatusCode::NOT_FOUND
        );
        assert_eq!(
            get("/assets/geen.css", None).await.status(),
            StatusCode::NOT_FOUND
        );
    }
}
