// Web Chat and its Adaptive Cards in the colours and type of this site, which the style sheet names once, for light and for dark.

const value = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

// accept: endings of the files that can be read.
export const chatStyle = accept => ({
  accent: value('link'),
  subtle: value('ink-soft'),
  primaryFont: value('sans'),
  fontSizeSmall: '0.875rem',
  backgroundColor: value('ground'),
  paddingRegular: 14,
  emojiSet: {},

  bubbleBackground: value('surface'),
  bubbleTextColor: value('ink'),
  bubbleBorderColor: value('line'),
  bubbleBorderRadius: 8,
  bubbleFromUserBackground: value('brand'),
  bubbleFromUserTextColor: value('on-brand'),
  bubbleFromUserBorderColor: value('brand'),
  bubbleFromUserBorderRadius: 8,
  bubbleMaxWidth: 720,
  bubbleMinWidth: 120,
  bubbleMinHeight: 44,

  // A long answer is read from its beginning, not from its end.
  autoScrollSnapOnActivity: true,
  autoScrollSnapOnPage: true,
  transcriptOverlayButtonBackground: value('brand'),
  transcriptOverlayButtonBackgroundOnFocus: value('brand'),
  transcriptOverlayButtonBackgroundOnHover: value('brand-deep'),
  transcriptVisualKeyboardIndicatorColor: value('focus'),
  transcriptActivityVisualKeyboardIndicatorColor: value('focus'),

  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: value('surface'),
  suggestedActionBackgroundColorOnHover: value('quiet'),
  suggestedActionBackgroundColorOnActive: value('quiet'),
  suggestedActionBorderColor: value('control'),
  suggestedActionBorderRadius: 6,
  suggestedActionBorderWidth: 1,
  suggestedActionHeight: 44,
  suggestedActionTextColor: value('link'),
  suggestedActionKeyboardFocusIndicatorBorderColor: value('focus'),
  suggestedActionsVisualKeyboardIndicatorColor: value('focus'),

  hideUploadButton: false,
  uploadAccept: accept,
  sendAttachmentOn: 'send',
  maxMessageLength: 4000,
  sendBoxBackground: value('surface'),
  sendBoxBorderTop: `solid 1px ${value('control')}`,
  sendBoxButtonColor: value('link'),
  sendBoxButtonShadeColorOnHover: value('quiet'),
  sendBoxButtonShadeColorOnActive: value('quiet'),
  sendBoxButtonKeyboardFocusIndicatorBorderColor: value('focus'),
  sendBoxHeight: 56,
  sendBoxPlaceholderColor: value('ink-soft'),
  sendBoxTextColor: value('ink'),
  sendBoxTextWrap: true,

  connectivityTextSize: '0.9375rem',
  failedConnectivity: value('problem'),
  notificationText: value('ink-soft'),
  timestampColor: value('ink-soft')
});

export function cardStyle() {
  const colours = { default: { default: value('ink'), subtle: value('ink-soft') } };
  const emphases = { accent: 'link', attention: 'problem', dark: 'ink', good: 'link', light: 'ink-soft', warning: 'notice-ink' };
  for (const [name, colour] of Object.entries(emphases)) colours[name] = { default: value(colour), subtle: value(colour) };
  const boxes = { emphasis: 'quiet', accent: 'quiet', good: 'quiet', attention: 'notice', warning: 'notice' };
  const container = colour => ({ backgroundColor: value(colour), foregroundColors: colours });
  return {
    supportsInteractivity: true,
    fontFamily: value('sans'),
    fontSizes: { small: 14, default: 16, medium: 18, large: 20, extraLarge: 24 },
    lineHeights: { small: 20, default: 24, medium: 26, large: 27, extraLarge: 31 },
    spacing: { small: 6, default: 10, medium: 14, large: 24, extraLarge: 32, padding: 16 },
    separator: { lineThickness: 1, lineColor: value('line') },
    containerStyles: { default: container('surface'), ...Object.fromEntries(Object.entries(boxes).map(([name, colour]) => [name, container(colour)])) },
    actions: { actionAlignment: 'left', actionsOrientation: 'horizontal', buttonSpacing: 10, maxActions: 20, spacing: 'large', showCard: { actionMode: 'inline', inlineTopMargin: 12 } },
    adaptiveCard: { allowCustomStyle: false },
    inputs: { label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder' }, optionalInputs: { weight: 'bolder' } } },
    textBlock: { headingLevel: 3 }
  };
}
