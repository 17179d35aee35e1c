// Web Chat in the colours and type of this site, which the style sheet names once for light and dark.

export function look() {
  const style = getComputedStyle(document.documentElement);
  const of = name => style.getPropertyValue(`--${name}`).trim();
  return {
    accent: of('link'),
    subtle: of('ink-soft'),
    primaryFont: of('sans'),
    backgroundColor: of('ground'),
    paddingRegular: 14,
    transitionDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? '0s' : undefined,

    bubbleBackground: of('surface'),
    bubbleTextColor: of('ink'),
    bubbleBorderColor: of('line'),
    bubbleBorderRadius: 8,
    bubbleFromUserBackground: of('brand'),
    bubbleFromUserTextColor: of('on-brand'),
    bubbleFromUserBorderColor: of('brand'),
    bubbleFromUserBorderRadius: 8,
    bubbleMaxWidth: 720,
    bubbleMinHeight: 36,
    markdownRespectCRLF: true,
    markdownExternalLinkIconImage: 'none',

    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: of('ground'),
    suggestedActionBackgroundColorOnHover: of('quiet'),
    suggestedActionBorderColor: of('control'),
    suggestedActionBorderRadius: 6,
    suggestedActionBorderWidth: 1,
    suggestedActionHeight: 44,
    suggestedActionTextColor: of('link'),
    suggestedActionKeyboardFocusIndicatorBorderColor: of('focus'),

    hideUploadButton: true,
    sendBoxBackground: of('surface'),
    sendBoxTextColor: of('ink'),
    sendBoxPlaceholderColor: of('ink-soft'),
    sendBoxButtonColor: of('link'),
    sendBoxButtonColorOnHover: of('link'),
    sendBoxHeight: 56,
    sendBoxTextWrap: true,
    sendBoxBorderTop: `1px solid ${of('control')}`,

    timestampColor: of('ink-soft'),
    typingAnimationDuration: 20000,
    connectivityTextSize: '0.9375rem',
    connectivityMarginLeftRight: 14
  };
}
