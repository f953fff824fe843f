/** As in the manifest. */
export const TOOL = 'logto_check_connector_config';
