// The theme without its fonts: the reader's own are used, and nothing is fetched for them.
import Theme from 'vitepress/theme-without-fonts';
import './style.css';

export default Theme;
