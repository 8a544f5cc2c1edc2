<?php
/**
 * Removes what the plugin has kept. Proofs stay where the owner has said so: they may be owed to
 * somebody for years (article 7(1) of the GDPR).
 */

defined('WP_UNINSTALL_PLUGIN') || exit;

/** Of one site: its options, the purge, and the proofs unless they are kept. */
function limpide_uninstall_site()
{
    global $wpdb;
    $settings = get_option('limpide', array());
    $keep = !is_array($settings) || !isset($settings['keep']) || $settings['keep'];
    if (!$keep) {
        foreach (array('decisions', 'handed') as $table) {
            // phpcs:ignore WordPress.DB -- a name made here
            $wpdb->query("DROP TABLE IF EXISTS {$wpdb->prefix}limpide_$table");
        }
        $file = isset($settings['folder']) && $settings['folder'] !== '' ? $settings['folder'] . '/decisions.sqlite' : '';
        if ($file !== '' && is_file($file)) {
            wp_delete_file($file);
        }
    }
    delete_option('limpide');
    delete_option('limpide_met');
    wp_clear_scheduled_hook('limpide_purge');
}

if (is_multisite()) {
    foreach (get_sites(array('fields' => 'ids', 'number' => 0)) as $limpide_site) {
        switch_to_blog($limpide_site);
        limpide_uninstall_site();
        restore_current_blog();
    }
} else {
    limpide_uninstall_site();
}
