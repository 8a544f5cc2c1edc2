<?php
/** The page of settings. WordPress's Settings API checks the nonce and who may save. */

namespace Limpide;

defined('ABSPATH') || exit;

function add_page(): void
{
    add_options_page(text('title'), 'Limpide', 'manage_options', 'limpide', __NAMESPACE__ . '\show_page');
}

function link_to_page(array $links): array
{
    return ['<a href="' . esc_url(admin_url('options-general.php?page=limpide')) . '">' . esc_html(text('settings')) . '</a>', ...$links];
}

function register_settings(): void
{
    register_setting('limpide', 'limpide', ['type' => 'array', 'sanitize_callback' => __NAMESPACE__ . '\sanitise', 'show_in_rest' => false]);
    schedule_purge();
}

/**
 * What was sent, as it may be kept. WordPress calls it for every writing of the option, the first one
 * twice.
 *
 * @param mixed $sent
 */
function sanitise($sent): array
{
    $sent = is_array($sent) ? $sent : [];
    // Settings, which were read before.
    if (($sent['form'] ?? '') !== '1') {
        return array_intersect_key(array_merge(settings(), $sent), default_settings());
    }
    $sent = plain_text($sent);
    [$settings, $faults] = read_settings($sent, settings(), catalogue());
    foreach ($faults as $at => [$key, $with]) {
        add_settings_error('limpide', "limpide-$at", esc_html(text("faults.$key", $with)));
    }
    $obstacle = proof_obstacle($settings);
    if ($obstacle !== null) {
        add_settings_error('limpide', 'limpide-proof', esc_html($obstacle));
    }
    delete_option('limpide_met');
    return $settings;
}

/** Without tags or control characters. JSON stays as it is typed: it is never printed unescaped. */
function plain_text(array $sent, string $within = ''): array
{
    $plain = [];
    foreach ($sent as $key => $value) {
        $plain[$key] = match (true) {
            is_array($value) => plain_text($value, "$within$key/"),
            $within . $key === 'json' => wp_check_invalid_utf8((string) $value),
            in_array($within . $key, ['handles', 'left'], true) => sanitize_textarea_field((string) $value),
            default => sanitize_text_field((string) $value),
        };
    }
    return $plain;
}

function show_page(): void
{
    if (!current_user_can('manage_options')) {
        return;
    }
    $settings = settings();
    echo '<div class="wrap"><h1>', esc_html(text('title')), '</h1><p>', esc_html(text('intro')), '</p>';
    foreach (status() as [$kind, $sentence]) {
        echo '<div class="notice inline notice-', esc_attr($kind), '"><p>', esc_html($sentence), '</p></div>';
    }
    echo '<form action="options.php" method="post">';
    settings_fields('limpide');
    echo '<input type="hidden" name="limpide[form]" value="1">';
    foreach (sections($settings) as $id => $fields) {
        echo '<h2>', esc_html(text("sections.$id.title")), '</h2><p>', esc_html(text("sections.$id.about")), '</p>';
        echo '<table class="form-table" role="presentation">', implode('', $fields), '</table>';
    }
    submit_button(text('save'));
    echo '</form>';
    if (keeps_proofs($settings)) {
        echo '<form action="', esc_url(admin_url('admin-post.php')), '" method="post"><input type="hidden" name="action" value="limpide_export">';
        wp_nonce_field('limpide_export');
        submit_button(text('export'), 'secondary', 'limpide-export', false);
        echo '</form>';
    }
    echo '</div>';
}

/** The rows of each section, as HTML whose variables are escaped. */
function sections(array $settings): array
{
    $purposes = [];
    foreach (PURPOSES as $id) {
        $purposes[$id] = text("purposes.$id");
    }
    $choices = fn (string $key, array $values) => array_combine($values, array_map(fn ($value) => text("choices.$key.$value"), $values));
    return [
        'who' => [
            field_text('name', $settings, true), field_text('email', $settings), field_text('street', $settings),
            field_text('postalCode', $settings), field_text('city', $settings), field_text('country', $settings), field_text('policy', $settings),
        ],
        'what' => [
            field_boxes('purposes', $purposes, $settings['purposes']),
            field_services(catalogue(), $settings['services']),
        ],
        'pages' => [field_area('handles', $settings), field_area('left', $settings)],
        'look' => [
            field_radios('layout', $choices('layout', LAYOUTS), $settings), field_radios('position', $choices('position', POSITIONS), $settings),
            field_radios('preset', $choices('preset', PRESETS), $settings),
            field_text('accent', $settings), field_text('surface', $settings), field_text('text', $settings),
        ],
        'proof' => [
            field_radios('proof', $choices('proof', PROOFS), $settings), field_text('folder', $settings), field_text('address', $settings),
            field_text('mail', $settings), field_text('months', $settings), field_check('keep', $settings),
        ],
        'own' => [field_radios('mode', $choices('mode', ['form', 'json']), $settings), field_area('json', $settings, 16)],
    ];
}
