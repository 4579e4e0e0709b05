// A request for content, and what came of it: the boundary at which bad content stops.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/geometry.h"
#include "content/content_source.h"
#include "content/content_store.h"
#include "content/prepared_show.h"
#include "content/target.h"
#include "kiosk/controls/controls.h"

namespace lectern::content {

/// What is to be read and set.
struct LoadRequest {
  /// What there is; what is kept of it; the remarks that are shipped, for want of anything else;
  /// for want even of these a notice of what is missing.
  enum class From { Target, Kept, Shipped, Notice };

  Target target;
  From from = From::Target;
  kiosk::Use use = kiosk::Use::Kiosk;
  Size display;  ///< in its own pixels; 0 × 0: as the configuration says
  Preferences preferences;
  std::string unless;  ///< nothing need be set where the fingerprint is this
  /// What was shown last: what is kept of it is meant, and it is missing where nobody had to name
  /// it and it is not found.
  std::optional<config::Subject> shown;
};

/// No show where an error among the problems is against it, or none was needed.
struct LoadResult {
  LoadRequest request;
  config::Config config;                            ///< as far as it could be read
  std::shared_ptr<const ContentSnapshot> snapshot;  ///< null: nothing could be read
  bool is_kept_already = false;                     ///< what is kept newest is the same
  std::optional<SourceMaterial> material;           ///< read, and not yet set
  std::shared_ptr<const PreparedShow> prepared;
  Problems problems;
  Problems passed_over = {};  ///< of a stick in whose place this is, since it cannot be shown

  std::string fingerprint() const { return snapshot ? snapshot->fingerprint() : std::string(); }
  config::Sources sources() const { return snapshot ? snapshot->sources() : config::Sources{}; }
  /// Nothing was named, and nothing is where configurations are looked for.
  bool is_unconfigured() const {
    return request.target.path.empty() && sources().subject.kind == config::Subject::Kind::Deck;
  }
  bool is_of_stick() const { return sources().subject.kind == config::Subject::Kind::Stick; }
  bool stands_in() const { return request.from != LoadRequest::From::Target; }
  bool unchanged() const { return !request.unless.empty() && fingerprint() == request.unless; }
};

/// Opens what the request's target names, or a generation that was kept of it. Nothing is thrown: a
/// Failure becomes a problem (`failure`).
LoadResult open(const LoadRequest& request, const FileReader& from = disk_reader());
LoadResult open(const LoadRequest& request, const Generation& generation);

/// What plays where a stick, or its copy, cannot be shown: what there would be without it.
LoadRequest request_without(const LoadResult& stick);

/// What is wrong with this, to be shown in its place: read and set. Nothing is thrown.
LoadResult notice_of(const LoadResult& missing);

/// Reads the deck. Nothing is thrown.
void read(LoadResult& result);

/// Sets what was read. Nothing is thrown.
void set(LoadResult& result);

}  // namespace lectern::content
