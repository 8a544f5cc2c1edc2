<?php
/**
 * Proofs that are kept here: `integrations/php/limpide.php`, as it is, behind an address of the site
 * that needs no pretty permalinks: `/?limpide=decisions`.
 */

namespace Limpide;

/** Kinds of messages, and their key in a configuration's `endpoints`. */
const KINDS = ['decisions' => 'decisions', 'newsletter' => 'newsletter', 'rights-requests' => 'rightsRequests'];

function keeps_proofs(array $settings): bool
{
    return in_array($settings['proof'], ['database', 'file'], true);
}

/** Where pages post; without a mail address, decisions alone. From the root, since the host may differ. */
function endpoints(array $settings): array
{
    $endpoints = [];
    foreach (keeps_proofs($settings) ? KINDS : [] as $kind => $key) {
        if ($kind === 'decisions' || $settings['mail'] !== '') {
            $endpoints[$key] = wp_make_link_relative(add_query_arg('limpide', $kind, home_url('/')));
        }
    }
    return $endpoints;
}

/** What `integrations/php/limpide.php` reads in `config.php`. */
function proof_configuration(array $settings): array
{
    global $wpdb;
    $origins = array_values(array_unique(array_map(__NAMESPACE__ . '\origin_of', [home_url(), site_url()])));
    return [
        'origins' => apply_filters('limpide_origins', $origins),
        'database' => $settings['proof'] === 'file' ? 'sqlite:' . $settings['folder'] . '/decisions.sqlite' : database_address(DB_HOST, DB_NAME),
        'user' => DB_USER,
        'password' => DB_PASSWORD,
        'prefix' => $wpdb->prefix,
        'timeZone' => wp_timezone_string(),
        'mail' => ['to' => $settings['mail'], 'send' => fn ($to, $subject, $text) => wp_mail($to, $subject, $text)],
    ];
}

function origin_of(string $address): string
{
    $parts = wp_parse_url($address);
    return strtolower($parts['scheme'] . '://' . $parts['host']) . (isset($parts['port']) ? ":{$parts['port']}" : '');
}

/** The database that WordPress itself uses, as PDO names it. */
function database_address(string $host, string $name): string
{
    global $wpdb;
    [$host, $port, $socket] = $wpdb->parse_db_host($host) ?: [$host, null, null];
    $where = $socket ? "unix_socket=$socket" : "host=$host" . ($port ? ";port=$port" : '');
    return "mysql:$where;dbname=$name;charset=utf8mb4";
}

function load_endpoint(): void
{
    require_once LIMPIDE_FOLDER . '/proof/limpide.php';
}

/** What keeps proofs from being stored, in one sentence; null where nothing does. */
function proof_obstacle(array $settings): ?string
{
    if (!keeps_proofs($settings)) {
        return null;
    }
    $driver = $settings['proof'] === 'file' ? 'sqlite' : 'mysql';
    if (!class_exists('PDO') || !in_array($driver, \PDO::getAvailableDrivers(), true)) {
        return text('obstacles.driver', ['extension' => "pdo_$driver"]);
    }
    if ($settings['proof'] !== 'file') {
        return null;
    }
    $folder = $settings['folder'];
    if ($folder === '' || !path_is_absolute($folder)) {
        return text('obstacles.noFolder');
    }
    if (is_served($folder)) {
        return text('obstacles.served', ['folder' => $folder]);
    }
    return wp_mkdir_p($folder) && wp_is_writable($folder) ? null : text('obstacles.unwritable', ['folder' => $folder]);
}

/** Whether a web server may serve a folder: it lies in WordPress, or in the root of the site. */
function is_served(string $folder): bool
{
    $path = trailingslashit(wp_normalize_path(realpath($folder) ?: $folder));
    foreach ([ABSPATH, WP_CONTENT_DIR, isset($_SERVER['DOCUMENT_ROOT']) ? sanitize_text_field(wp_unslash($_SERVER['DOCUMENT_ROOT'])) : ''] as $root) {
        if ($root !== '' && str_starts_with($path, trailingslashit(wp_normalize_path(realpath($root) ?: $root)))) {
            return true;
        }
    }
    return str_contains($path, '/../');
}

/** Answers a message of a page, and ends. No nonce: visitors have no session, and caches keep pages. */
function answer_message(): void
{
    // phpcs:ignore WordPress.Security.NonceVerification -- the contract's own checks: origin, key, schema
    $kind = isset($_GET['limpide']) && is_string($_GET['limpide']) ? sanitize_key(wp_unslash($_GET['limpide'])) : '';
    $settings = settings();
    if (!isset(KINDS[$kind]) || !isset(endpoints($settings)[KINDS[$kind]])) {
        return;
    }
    ini_set('display_errors', '0');
    load_endpoint();
    $obstacle = proof_obstacle($settings);
    // An obstacle of this plugin's own is said as one of its: there is no database then.
    limpide_answer($kind, $obstacle === null ? proof_configuration($settings) : null, $obstacle);
    exit;
}

function limpide_answer(string $kind, ?array $config, ?string $obstacle): void
{
    if ($obstacle !== null) {
        error_log("limpide: $obstacle");
        header('Retry-After: 60');
        header('Cache-Control: no-store');
        \limpide_problem(503, 'not-ready', $obstacle);
        return;
    }
    // WordPress adds slashes to all that comes from outside.
    \limpide_serve(wp_unslash($_SERVER), ['to' => $kind], $config);
}

function schedule_purge(): void
{
    if (!wp_next_scheduled('limpide_purge')) {
        wp_schedule_event(time() + DAY_IN_SECONDS, 'daily', 'limpide_purge');
    }
}

/** Deletes what is older than the owner has said; nothing at 0. */
function purge_proofs(): void
{
    $settings = settings();
    if (!keeps_proofs($settings) || $settings['months'] === 0 || proof_obstacle($settings) !== null) {
        return;
    }
    load_endpoint();
    \limpide_purge(proof_configuration($settings), (new \DateTimeImmutable("-{$settings['months']} months"))->format('Y-m-d'));
}

/** Sends all decisions as NDJSON to somebody who may manage the site. */
function export_proofs(): void
{
    check_admin_referer('limpide_export');
    if (!current_user_can('manage_options')) {
        wp_die(esc_html(text('forbidden')), '', ['response' => 403]);
    }
    $settings = settings();
    $obstacle = keeps_proofs($settings) ? proof_obstacle($settings) : text('obstacles.none');
    if ($obstacle !== null) {
        wp_die(esc_html($obstacle), '', ['response' => 503]);
    }
    load_endpoint();
    nocache_headers();
    header('Content-Type: application/x-ndjson; charset=utf-8');
    header('Content-Disposition: attachment; filename="decisions.ndjson"');
    \limpide_export(proof_configuration($settings));
    exit;
}
