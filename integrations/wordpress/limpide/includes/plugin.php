<?php
/** What WordPress calls, and when. */

namespace Limpide;

defined('ABSPATH') || exit;

foreach (['markup', 'gate', 'settings', 'texts', 'page', 'surfaces', 'proof', 'status'] as $limpide_part) {
    require_once __DIR__ . "/$limpide_part.php";
}

// Before every other script of the head, whoever adds it.
add_action('wp_head', __NAMESPACE__ . '\print_tag', PHP_INT_MIN);

// The last word on what others have written. `render_block` is what themes made of blocks print.
foreach (['embed_oembed_html', 'render_block', 'the_content', 'widget_text_content', 'widget_block_content', 'widget_custom_html_content'] as $limpide_hook) {
    add_filter($limpide_hook, __NAMESPACE__ . '\gate_output', PHP_INT_MAX);
}
add_filter('script_loader_tag', __NAMESPACE__ . '\gate_handle', PHP_INT_MAX, 2);
add_filter('wp_resource_hints', __NAMESPACE__ . '\gate_hints', PHP_INT_MAX);

// The WP Consent API: choices are opt-in, and this plugin speaks it.
add_filter('wp_get_consent_type', fn () => 'optin');
add_filter('wp_consent_api_registered_' . plugin_basename(LIMPIDE_FILE), '__return_true');

// Optimisers that take no attribute for it: WP Rocket's deferring, and Autoptimize's list.
add_filter('rocket_exclude_defer_js', fn ($list) => array_merge((array) $list, [wp_parse_url(asset('limpide.js'), PHP_URL_PATH)]));
add_filter('rocket_delay_js_exclusions', fn ($list) => array_merge((array) $list, ['limpide\.js']));
add_filter('autoptimize_filter_js_exclude', fn ($list) => is_array($list) ? $list + ['limpide/assets/' => ''] : ltrim("$list, limpide/assets/", ', '));

add_action('init', __NAMESPACE__ . '\answer_message', 0);
add_action('init', __NAMESPACE__ . '\register_surfaces');
add_action('limpide_purge', __NAMESPACE__ . '\purge_proofs');
register_activation_hook(LIMPIDE_FILE, __NAMESPACE__ . '\schedule_purge');
register_deactivation_hook(LIMPIDE_FILE, fn () => wp_clear_scheduled_hook('limpide_purge'));

if (is_admin()) {
    require_once __DIR__ . '/admin.php';
    require_once __DIR__ . '/fields.php';
    add_action('admin_menu', __NAMESPACE__ . '\add_page');
    add_action('admin_init', __NAMESPACE__ . '\register_settings');
    add_action('admin_notices', __NAMESPACE__ . '\say_what_is_missing');
    add_action('network_admin_notices', __NAMESPACE__ . '\say_that_sites_are_apart');
    add_action('admin_post_limpide_export', __NAMESPACE__ . '\export_proofs');
    add_filter('plugin_action_links_' . plugin_basename(LIMPIDE_FILE), __NAMESPACE__ . '\link_to_page');
}
