<?php
/** What stands in a page. Nothing of it depends on who is looking, so that caches may keep it. */

namespace Limpide;

function settings(): array
{
    $kept = get_option('limpide', []);
    return array_merge(default_settings(), is_array($kept) ? $kept : []);
}

function asset(string $name): string
{
    return plugins_url("assets/$name", LIMPIDE_FILE);
}

/** The configuration of this site's pages; null until an owner has given one. */
function site_configuration(): ?object
{
    $settings = settings();
    $config = configuration($settings, [
        'endpoints' => endpoints($settings),
        // Defined by the plugin WP Consent API.
        'consentApi' => function_exists('wp_has_consent'),
    ]);
    return $config === null ? null : apply_filters('limpide_configuration', $config);
}

/**
 * The configuration, then the tag. What keeps optimisers from moving them, read on 27 November 2026:
 *
 * - `data-cfasync="false"`, before `src`: Cloudflare’s Rocket Loader
 *   (developers.cloudflare.com/speed/optimization/content/rocket-loader/ignore-javascripts/), and
 *   LiteSpeed Cache;
 * - `data-no-optimize`, `data-no-defer`: LiteSpeed Cache (litespeedtech/lscache_wp at 153d8dc,
 *   src/optimize.cls.php, lines 892, 895 and 980);
 * - `data-noptimize`: Autoptimize (futtta/autoptimize at 5fbc793, classes/autoptimizeScripts.php);
 * - `nowprocket`: WP Rocket’s delay, by its list `delay_js_exclusions` (wp-media/wp-rocket,
 *   dynamic-lists.json at 01309da).
 */
function print_tag(): void
{
    $config = site_configuration();
    if ($config === null) {
        return;
    }
    $leave = 'data-cfasync="false" data-no-optimize="1" data-no-defer="1" data-noptimize="1" nowprocket';
    // In a script element, `<` alone may end it.
    $json = wp_json_encode($config, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
    // phpcs:ignore WordPress.Security.EscapeOutput -- JSON without `<`; WordPress.WP.EnqueuedResources -- queued scripts come later
    echo "<script type=\"application/json\" id=\"limpide-config\" $leave>$json</script>\n";
    // phpcs:ignore WordPress.Security.EscapeOutput, WordPress.WP.EnqueuedResources
    echo "<script $leave src=\"", esc_url(asset('limpide.js') . '?ver=' . LIMPIDE_VERSION), '" data-base="', esc_url(asset('')), "\"></script>\n";
}

/** Whether what is printed now is a page for visitors: not the editor, nor an answer to a program. */
function is_page(): bool
{
    return !is_admin() && !(defined('REST_REQUEST') && REST_REQUEST) && !wp_doing_cron();
}

function rules(): array
{
    static $rules;
    return $rules ??= gate_rules(site_configuration(), settings(), catalogue(), array_unique(array_filter([
        wp_parse_url(home_url(), PHP_URL_HOST),
        wp_parse_url(site_url(), PHP_URL_HOST),
        wp_parse_url(content_url(), PHP_URL_HOST),
    ])));
}

/** @param mixed $html of others’ filters: not always a text */
function gate_output($html)
{
    return is_string($html) && is_page()
        ? gate_html($html, rules(), __NAMESPACE__ . '\remember', text('see'))
        : $html;
}

/** Notes what pages embed and the configuration does not name: the settings say so. */
function remember(string $service): void
{
    $met = (array) get_option('limpide_met', []);
    if (!in_array($service, $met, true) && count($met) < 50) {
        update_option('limpide_met', [...$met, $service], false);
    }
}

function gate_handle($tag, $handle)
{
    static $handles;
    $handles ??= read_handles(settings()['handles'])[0];
    return is_string($tag) && is_page() && isset($handles[$handle])
        ? gate_script_tag($tag, ...$handles[$handle])
        : $tag;
}

/** Leaves out what would look a third party's name up, or greet it, before a choice. */
function gate_hints(array $hints): array
{
    $hosts = array_map(fn ($handle) => host_of((string) (wp_scripts()->registered[$handle]->src ?? '')), array_keys(read_handles(settings()['handles'])[0]));
    return array_filter($hints, function ($hint) use ($hosts) {
        $address = is_array($hint) ? (string) ($hint['href'] ?? '') : (string) $hint;
        $host = host_of(str_contains($address, '//') ? $address : "//$address");
        return !in_array($host, $hosts, true) && gate_of($host, rules(), false) === null;
    });
}
